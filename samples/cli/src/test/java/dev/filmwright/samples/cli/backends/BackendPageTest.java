package dev.filmwright.samples.cli.backends;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.PluginReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendPageTest {
    private static final Path PAGE = Path.of("../../docs/backends.md");

    @TempDir
    Path folder;

    @Test
    void the_page_says_what_the_plugins_say() throws IOException {
        List<PluginReport.Entry> providers;
        // Whatever the environment of the build holds, the keys here are no real ones: nothing is called.
        try (Filmwright library = AllBackends.in(folder.resolve("usual")).open()) {
            assertThat(library.plugins().broken()).isEmpty();
            // The tests here bring a backend of their own.
            providers = library.plugins().providers().stream()
                    .filter(provider -> !provider.id().equals("studio"))
                    .toList();
        }
        String page = BackendPage.of(providers, Map.of("transport = omni", omni()));
        if (Boolean.getBoolean("filmwright.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    /** The one provider whose models hang on a setting. */
    private PluginReport.Entry omni() {
        try (Filmwright library = AllBackends.overOmni(folder.resolve("omni")).open()) {
            assertThat(library.plugins().broken()).isEmpty();
            return library.plugins().providers().stream()
                    .filter(provider -> provider.id().equals("veo"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
