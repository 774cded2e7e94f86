package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaCheck;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.PreparedMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpeningCheckTest extends LibraryFixture {
    private static final MediaOwner OWNER = MediaOwner.asset("A1");

    @Test
    void a_library_that_was_closed_in_order_is_not_checked_on_opening() {
        store(20);
        reopen();
        assertThat(library.media().openingCheck()).isEmpty();
    }

    @Test
    void what_a_crash_left_behind_is_removed_after_opening() throws IOException {
        MediaFile kept = store(20);
        MediaFile orphan = store(30);
        library.storage().run(unit -> unit.media().delete(orphan.id()));
        crash();

        MediaCheck found = library.media().openingCheck().orElseThrow();

        assertThat(found.orphansRemoved()).hasSize(2).allMatch(key -> key.contains(orphan.sha256()));
        library.media().open(kept.id()).close();
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void a_check_on_demand_lets_the_one_on_opening_be_first() throws IOException {
        MediaFile orphan = store(30);
        library.storage().run(unit -> unit.media().delete(orphan.id()));
        crash();
        assertThat(library.media().check().clean()).isTrue();
        assertThat(library.media().openingCheck().orElseThrow().orphansRemoved())
                .isNotEmpty();
    }

    @Test
    void an_opening_after_the_mended_one_is_quick_again() throws IOException {
        crash();
        assertThat(library.media().openingCheck()).isPresent();
        reopen();
        assertThat(library.media().openingCheck()).isEmpty();
    }

    @Test
    void what_is_stored_while_the_check_runs_stays() throws IOException {
        for (int i = 0; i < 20; i++) {
            store(20 + i);
        }
        crash();
        for (int i = 0; i < 20; i++) {
            store(60 + i);
        }
        assertThat(library.media().openingCheck().orElseThrow().clean()).isTrue();
        assertThat(library.media().of(OWNER)).hasSize(40);
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void a_library_closed_while_a_file_is_held_is_checked_on_opening() {
        PreparedMedia held = library.ingest()
                .prepareImage(OWNER, TestImages.stream(TestImages.png(30, 30)), ImageOptions.ofDefaults());
        reopen();
        assertThat(library.media().openingCheck().orElseThrow().orphansRemoved())
                .hasSize(2)
                .allMatch(key -> key.contains(held.file().sha256()));
    }

    /** Opens the library as a process does that was killed: the mark of an open library is still there. */
    private void crash() throws IOException {
        library.close();
        Path mark = folder.resolve("media.open");
        assertThat(mark).doesNotExist();
        Files.createFile(mark);
        reopen();
    }

    private MediaFile store(int edge) {
        return library.media()
                .storeImage(OWNER, TestImages.stream(TestImages.png(edge, edge)), ImageOptions.ofDefaults());
    }
}
