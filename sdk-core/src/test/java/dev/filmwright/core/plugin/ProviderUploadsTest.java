package dev.filmwright.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.Uploads;
import dev.filmwright.spi.storage.UploadKey;
import dev.filmwright.testkit.TestClock;
import dev.filmwright.testkit.memory.MemoryStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderUploadsTest {
    private final MemoryStorage storage = new MemoryStorage();
    private final TestClock clock = new TestClock();
    private final Uploads uploads = new ProviderUploads(storage, clock, "paper");

    private final FakePlugin plugin = new FakePlugin("paper");

    @TempDir
    Path folder;

    @Test
    void an_upload_is_found_until_it_expires() {
        uploads.remember("aa", "png", "file-1", clock.instant().plusSeconds(60));
        assertThat(uploads.find("aa", "png")).contains("file-1");
        clock.advance(Duration.ofSeconds(60));
        assertThat(uploads.find("aa", "png")).isEmpty();
    }

    @Test
    void each_provider_sees_its_own_only() {
        uploads.remember("aa", "png", "file-1", Instant.MAX);
        assertThat(new ProviderUploads(storage, clock, "other").find("aa", "png"))
                .isEmpty();
    }

    @Test
    void what_has_expired_is_cleared_away_by_the_next_upload() {
        Instant soon = clock.instant().plusSeconds(1);
        uploads.remember("aa", "png", "file-1", soon);
        clock.advance(Duration.ofSeconds(2));
        uploads.remember("bb", "png", "file-2", Instant.MAX);
        Optional<String> kept =
                storage.read(unit -> unit.uploads().find(new UploadKey("paper", "aa", "png"), soon.minusSeconds(1)));
        assertThat(kept).isEmpty();
    }

    @Test
    void an_upload_the_backend_lost_is_forgotten() {
        uploads.remember("aa", "png", "file-1", Instant.MAX);
        uploads.forget("aa", "png");
        assertThat(uploads.find("aa", "png")).isEmpty();
    }

    @Test
    void a_handle_that_cannot_be_one_is_refused_and_not_shown() {
        String link = "https://store.example/a?sig=" + "s".repeat(3000);
        assertThatThrownBy(() -> uploads.remember("aa", "png", link, Instant.MAX))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("sig=");
        assertThatThrownBy(() -> uploads.remember("aa", "png", "", Instant.MAX))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_provider_is_opened_with_uploads_that_outlast_the_library() {
        try (Filmwright library = open()) {
            assertThat(library.plugins().broken()).isEmpty();
            opened().uploads().remember("aa", "png", "file-1", Instant.MAX);
        }
        try (Filmwright library = open()) {
            assertThat(library.plugins().broken()).isEmpty();
            assertThat(opened().uploads().find("aa", "png")).contains("file-1");
        }
    }

    @Test
    void settings_made_by_hand_remember_no_upload() {
        Uploads none = new ProviderConfig(Map.of(), folder).uploads();
        none.remember("aa", "png", "file-1", Instant.MAX);
        assertThat(none.find("aa", "png")).isEmpty();
    }

    private Filmwright open() {
        return Filmwright.builder(folder).discoverPlugins(false).plugin(plugin).open();
    }

    private ProviderConfig opened() {
        return plugin.configs.get(plugin.configs.size() - 1);
    }
}
