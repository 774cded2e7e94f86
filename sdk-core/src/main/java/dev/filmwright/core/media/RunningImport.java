package dev.filmwright.core.media;

import dev.filmwright.media.ImageSource;
import dev.filmwright.media.ImportedImage;
import dev.filmwright.media.MediaImport;
import dev.filmwright.media.MediaImportListener;
import dev.filmwright.media.MediaImportProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The pictures of one import, handed out one by one to whoever works on them. */
final class RunningImport implements MediaImport {
    private final List<ImageSource> sources;
    private final AtomicReferenceArray<ImportedImage> results;
    private final AtomicInteger next = new AtomicInteger();
    private final ImportProgress progress;
    private volatile boolean cancelled;

    /** Works on one picture; returns what became of it, whatever happens. */
    interface Worker {
        ImportedImage work(ImageSource source, RunningImport of);
    }

    RunningImport(List<ImageSource> sources, MediaImportListener listener) {
        this.sources = List.copyOf(sources);
        results = new AtomicReferenceArray<>(this.sources.size());
        progress = new ImportProgress(this.sources.size(), listener);
    }

    int size() {
        return sources.size();
    }

    boolean cancelled() {
        return cancelled;
    }

    /** Counts bytes read from a source. */
    void read(long bytes) {
        progress.read(bytes);
    }

    /** Works until no picture is left that nobody works on. */
    void run(Worker worker) {
        for (int i = next.getAndIncrement(); i < sources.size(); i = next.getAndIncrement()) {
            ImportedImage result = worker.work(sources.get(i), this);
            results.set(i, result);
            progress.done(result instanceof ImportedImage.Refused);
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        // Also where no thread ever came to work on them.
        run((source, of) -> new ImportedImage.Cancelled(source));
    }

    @Override
    public MediaImportProgress progress() {
        return progress.now();
    }

    @Override
    public List<ImportedImage> await() throws InterruptedException {
        progress.awaitEnd();
        List<ImportedImage> all = new ArrayList<>(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            all.add(results.get(i));
        }
        return all;
    }
}
