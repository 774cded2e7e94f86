package dev.filmwright.samples.cli.backends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendPageTest {
    private static final Path PAGE = Path.of("../../docs/backends.md");

    @TempDir
    Path folder;

    @Test
    void the_page_says_what_the_plugins_say() throws IOException {
        String page;
        // Whatever the environment of the build holds, the keys here are no real ones: nothing is called.
        try (Filmwright library = AllBackends.in(folder).open()) {
            assertThat(library.plugins().broken()).isEmpty();
            page = BackendPage.of(library.plugins().providers());
        }
        if (Boolean.getBoolean("filmwright.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }
}
