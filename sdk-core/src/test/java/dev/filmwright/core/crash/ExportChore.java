package dev.filmwright.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ArchiveOptions;
import dev.filmwright.asset.ArchiveSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Writes the library's archive again and again. */
final class ExportChore implements Chore {
    private static final int ASSETS = 40;

    @Override
    public void prepare(Filmwright library, Path around) {
        for (int i = 0; i < ASSETS; i++) {
            IngestChore.stored(library, i);
        }
        export(library, around.resolve("whole.zip"), ProgressListener.NONE);
    }

    private static void export(Filmwright library, Path file, ProgressListener progress) {
        library.assets().archives().export(file, ArchiveSelection.library(), ArchiveOptions.ofDefaults(), progress);
    }

    @Override
    public void work(Filmwright library, Path around, Consumer<String> acknowledge) throws IOException {
        while (true) {
            export(library, around.resolve("out.zip"), (step, done, total) -> acknowledge.accept(String.valueOf(done)));
            Files.delete(around.resolve("out.zip"));
        }
    }

    @Override
    public void verify(Filmwright library, Path around, List<String> acknowledged) throws IOException {
        Path out = around.resolve("out.zip");
        if (Files.exists(out)) {
            assertThat(out).hasSameBinaryContentAs(around.resolve("whole.zip"));
        }
        export(library, out, ProgressListener.NONE);
        assertThat(out).hasSameBinaryContentAs(around.resolve("whole.zip"));
        assertThat(around.resolve("out.zip.part")).doesNotExist();
        Files.delete(out);
    }
}
