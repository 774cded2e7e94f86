package dev.filmwright.core.packing;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.core.export.HiddenFolder;
import dev.filmwright.core.rendition.PictureFiles;
import dev.filmwright.dataset.PackagedFile;
import dev.filmwright.dataset.Transparency;
import dev.filmwright.export.ExportException;
import dev.filmwright.media.MediaException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes packages picture by picture into a hidden folder, and moves them to their place when they are whole. Thread-safe. */
final class PackageWriting {
    private final PictureFiles files;

    @Inject
    PackageWriting(PictureFiles files) {
        this.files = files;
    }

    /**
     * What was written.
     *
     * @param files the files in the package, in order of name
     * @param beside the files beside it
     */
    record Written(List<PackagedFile> files, List<Path> beside) {}

    Written write(PackagePlan plan, Target target, ProgressListener listener) {
        try {
            target.makeParent();
            HiddenFolder.removeStale(target.parent());
            try (HiddenFolder hidden = HiddenFolder.in(target.parent());
                    Sink sink = target.zip() ? ZipSink.in(hidden.path()) : FolderSink.in(hidden.path())) {
                for (TextFile file : plan.files()) {
                    sink.add(file.name(), file.bytes(), "");
                }
                pictures(plan, sink, listener);
                List<Path> beside = beside(plan, target, hidden.path());
                sink.publish(target.path());
                return new Written(
                        sink.taken().stream()
                                .sorted(Comparator.comparing(PackagedFile::name))
                                .toList(),
                        beside);
            }
        } catch (IOException e) {
            throw new ExportException(target.path() + " could not be written: " + e.getMessage(), e);
        }
    }

    private void pictures(PackagePlan plan, Sink sink, ProgressListener listener) throws IOException {
        int done = 0;
        int total = plan.pictures().size();
        listener.progressed("pictures", 0, total);
        for (Planned planned : plan.pictures()) {
            picture(plan, planned, sink);
            Optional<String> captionFile =
                    plan.layout().caption(plan.draft(), planned.picture().file());
            Optional<String> caption = planned.picture().caption();
            if (captionFile.isPresent() && caption.isPresent()) {
                sink.add(captionFile.get(), new TextFile(captionFile.get(), caption.get()).bytes(), "");
            }
            listener.progressed("pictures", ++done, total);
        }
    }

    private void picture(PackagePlan plan, Planned planned, Sink sink) throws IOException {
        byte[] bytes = Planning.bytes(planned.source());
        String name = planned.picture().file();
        byte[] made;
        try {
            made = made(plan, planned, bytes);
        } catch (MediaException e) {
            throw new MediaException(e.reason(), "picture " + planned.source().key() + ": " + e.getMessage(), e);
        }
        if (made == bytes) {
            sink.add(name, bytes, planned.source().sha256());
        } else {
            if (!Sha256.of(bytes).equals(planned.source().sha256())) {
                throw new IOException("\"" + planned.source().key() + "\" has not the bytes it should have");
            }
            sink.add(name, made, "");
        }
    }

    private byte[] made(PackagePlan plan, Planned planned, byte[] bytes) throws IOException {
        if (!planned.picture().encoded()) {
            return files.plain(bytes);
        }
        boolean onWhite = plan.draft().request().transparency() == Transparency.ON_WHITE;
        return files.encoded(
                bytes, planned.picture().type(), onWhite, plan.layout().longestEdge());
    }

    /** Files beside a package are there before it: whoever sees the package sees all of it. */
    private static List<Path> beside(PackagePlan plan, Target target, Path hidden) throws IOException {
        List<Path> beside = new ArrayList<>();
        int count = 0;
        for (TextFile file : plan.beside(target.name())) {
            Path place = target.parent().resolve(target.name() + file.name());
            if (Files.isDirectory(place)) {
                throw new InvalidInputException(
                        "target", target.path(), place + " beside it is a folder: move it away");
            }
            Path part = hidden.resolve("beside-" + count++);
            Files.write(part, file.bytes());
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            beside.add(place);
        }
        return beside;
    }
}
