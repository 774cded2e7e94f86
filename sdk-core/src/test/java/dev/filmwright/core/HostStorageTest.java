package dev.filmwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightBuilder;
import dev.filmwright.LibraryException;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.testkit.memory.MemoryMediaStore;
import dev.filmwright.testkit.memory.MemoryStorage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A storage and a media store that a host hands over. */
class HostStorageTest {
    @TempDir
    Path folder;

    private final Storage storage = new MemoryStorage();
    private final MediaStore media = new MemoryMediaStore();

    @Test
    void both_are_used_and_closed_with_the_library_and_no_database_is_made() throws IOException {
        Path temporary;
        try (Filmwright library = builder().open()) {
            assertThat(library.assets().categories()).isNotEmpty();
            boolean empty = storage.read(unit -> unit.categories().all().isEmpty());
            assertThat(empty).isFalse();
            temporary = media.temporary();
        }
        assertClosed();
        assertThat(temporary).doesNotExist();
        assertThat(folder.resolve("filmwright.db")).doesNotExist();
        assertThat(folder.resolve("tmp")).doesNotExist();
    }

    @Test
    void both_are_closed_too_if_the_folder_is_held_by_another() {
        try (Filmwright other =
                Filmwright.builder(folder).discoverPlugins(false).open()) {
            assertThatThrownBy(() -> builder().open())
                    .isInstanceOf(LibraryException.class)
                    .hasMessageContaining("open already");
            assertThat(other.assets().categories()).isNotEmpty();
        }
        assertClosed();
    }

    @Test
    void a_storage_that_was_closed_is_refused_when_it_is_handed_over_again() {
        FilmwrightBuilder builder = builder();
        builder.open().close();
        assertThatThrownBy(builder::open).isInstanceOf(LibraryException.class).hasMessageContaining("closed");
    }

    private FilmwrightBuilder builder() {
        return Filmwright.builder(folder)
                .discoverPlugins(false)
                .storage(storage)
                .mediaStore(media);
    }

    private void assertClosed() {
        assertThatThrownBy(() -> storage.read(unit -> 1))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("closed");
    }
}
