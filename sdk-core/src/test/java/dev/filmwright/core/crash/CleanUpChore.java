package dev.filmwright.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Makes orphans and cleans them up, while another thread stores pictures. */
final class CleanUpChore implements Chore {
    @Override
    public void work(Filmwright library, Path around, Consumer<String> acknowledge) throws IOException {
        Thread other = new Thread(() -> {
            for (long i = System.nanoTime(); ; i++) {
                acknowledge.accept("stored " + IngestChore.stored(library, i));
            }
        });
        other.setDaemon(true);
        other.start();
        for (long i = System.nanoTime(); ; i++) {
            Path orphan = orphan(around, i);
            Files.createDirectories(orphan.getParent());
            Files.write(orphan, new byte[] {1});
            library.media().check();
            acknowledge.accept("cleaned " + i);
        }
    }

    private static Path orphan(Path around, long number) {
        return around.resolve("library/assets/orphan" + number % 5 + "/%064x.webp".formatted(number));
    }

    @Override
    public void verify(Filmwright library, Path around, List<String> acknowledged) throws IOException {
        for (String line : acknowledged) {
            String what = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("stored")) {
                IngestChore.verifyStored(library, what);
            } else {
                assertThat(orphan(around, Long.parseLong(what))).doesNotExist();
            }
        }
    }
}
