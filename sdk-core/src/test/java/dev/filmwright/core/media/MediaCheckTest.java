package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.core.AssetsAndMedia;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaCheck;
import dev.filmwright.media.MediaCheckOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.PreparedMedia;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaCheckTest {
    private static final MediaOwner OWNER = MediaOwner.asset("A1");

    @TempDir
    Path folder;

    private AssetsAndMedia library;

    @BeforeEach
    void open() {
        library = new AssetsAndMedia(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void rows_and_files_that_agree_are_clean() {
        store(10);
        MediaCheck check = library.media().check();
        assertThat(check.clean()).isTrue();
        assertThat(check.files()).isEqualTo(2);
    }

    @Test
    void a_file_without_a_row_is_removed_with_what_lies_beside_it() throws IOException {
        MediaFile kept = store(10);
        MediaFile orphan = store(20);
        library.storage().run(unit -> unit.media().delete(orphan.id()));

        MediaCheck check = library.media().check();

        assertThat(check.orphansRemoved())
                .containsExactly(
                        "assets/A1/" + orphan.sha256() + ".webp", "assets/A1/" + orphan.sha256() + "_thumb.webp");
        assertThat(folder.resolve(check.orphansRemoved().get(0))).doesNotExist();
        library.media().open(kept.id()).close();
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void a_row_without_its_file_is_reported_and_its_opening_says_what_is_gone() throws IOException {
        MediaFile file = store(10);
        Files.delete(folder.resolve("assets/A1/" + file.sha256() + ".webp"));
        assertThat(library.media().check().missing()).containsExactly(file.id());
        assertThatThrownBy(() -> library.media().open(file.id()))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining(file.sha256());
    }

    @Test
    void a_file_held_for_a_transaction_is_no_orphan() {
        try (PreparedMedia prepared = library.ingest()
                .prepareImage(OWNER, TestImages.stream(TestImages.png(30, 30)), ImageOptions.ofDefaults())) {
            assertThat(library.media().check().orphansRemoved()).isEmpty();
            library.storage().run(unit -> unit.media().insert(prepared.file()));
        }
        assertThat(library.media().of(OWNER)).hasSize(1);
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void a_transaction_that_fails_takes_the_files_with_it() {
        assertThatThrownBy(() -> {
                    try (PreparedMedia prepared = library.ingest()
                            .prepareImage(
                                    OWNER, TestImages.stream(TestImages.png(30, 30)), ImageOptions.ofDefaults())) {
                        library.storage().run(unit -> {
                            unit.media().insert(prepared.file());
                            throw new IllegalStateException("changed my mind");
                        });
                    }
                })
                .hasMessage("changed my mind");
        assertThat(library.media().of(OWNER)).isEmpty();
        assertThat(library.media().check().files()).isZero();
    }

    @Test
    void giving_up_leaves_an_equal_picture_of_another_one_alone() {
        byte[] png = TestImages.png(30, 30);
        try (PreparedMedia second =
                library.ingest().prepareImage(OWNER, TestImages.stream(png), ImageOptions.ofDefaults())) {
            try (PreparedMedia given =
                    library.ingest().prepareImage(OWNER, TestImages.stream(png), ImageOptions.ofDefaults())) {
                assertThat(given.file().sha256()).isEqualTo(second.file().sha256());
            }
            library.storage().run(unit -> unit.media().insert(second.file()));
        }
        assertThat(library.media().check().clean()).isTrue();
        assertThat(library.media().check().files()).isEqualTo(2);
    }

    @Test
    void what_a_crash_left_half_written_is_gone_after_opening() throws IOException {
        library.close();
        Path part = Files.write(folder.resolve("tmp/01ABC.part"), new byte[10]);
        Files.createDirectories(folder.resolve("tmp/some/folder"));
        library = new AssetsAndMedia(folder);
        assertThat(part).doesNotExist();
        assertThat(folder.resolve("tmp/some")).doesNotExist();
    }

    @Test
    void a_store_that_cannot_be_written_says_so_and_leaves_no_row() throws IOException {
        Files.createDirectories(folder.resolve("assets"));
        Files.write(folder.resolve("assets/A1"), new byte[] {1});
        assertThatThrownBy(() -> store(10))
                .isInstanceOfSatisfying(
                        MediaException.class,
                        e -> assertThat(e.reason()).isEqualTo(MediaException.Reason.STORE_FAILED));
        assertThat(library.media().of(OWNER)).isEmpty();
        assertThat(folder.resolve("tmp")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_lost_thumbnail_is_made_again() throws IOException {
        MediaFile file = store(300);
        Path thumbnail = folder.resolve("assets/A1/" + file.sha256() + "_thumb.webp");
        Files.delete(thumbnail);

        MediaCheck check = library.media().check();

        assertThat(check.thumbnailsMade()).containsExactly(file.id());
        assertThat(check.clean()).isFalse();
        assertThat(thumbnail).isNotEmptyFile();
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void a_deep_check_finds_bytes_that_are_not_those_of_their_digest() throws IOException {
        MediaFile sound = store(20);
        MediaFile hurt = store(30);
        Path file = folder.resolve("assets/A1/" + hurt.sha256() + ".webp");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(library.media().check().clean()).isTrue();
        MediaCheck deep = library.media().check(MediaCheckOptions.DEEP);
        assertThat(deep.damaged()).containsExactly(hurt.id());
        assertThat(deep.clean()).isFalse();
        assertThat(library.media().find(sound.id())).isPresent();

        store(30);
        assertThat(library.media().check(MediaCheckOptions.DEEP).clean()).isTrue();
    }

    @Test
    void a_lost_thumbnail_of_a_picture_that_cannot_be_decoded_is_reported_as_damage() throws IOException {
        MediaFile file = store(30);
        Files.write(folder.resolve("assets/A1/" + file.sha256() + ".webp"), new byte[] {1, 2, 3});
        Files.delete(folder.resolve("assets/A1/" + file.sha256() + "_thumb.webp"));
        assertThat(library.media().check().damaged()).containsExactly(file.id());
    }

    @Test
    void empty_folders_and_stale_temporary_files_are_removed_and_fresh_ones_are_not() throws IOException {
        Files.createDirectories(folder.resolve("assets/EMPTY"));
        Path stale = Files.write(folder.resolve("tmp/stale.part"), new byte[1]);
        Files.setLastModifiedTime(stale, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Path fresh = Files.write(folder.resolve("tmp/fresh.part"), new byte[1]);

        MediaCheck check = library.media().check();

        assertThat(check.leftoversRemoved()).containsExactly("assets/EMPTY", "tmp/stale.part");
        assertThat(folder.resolve("assets/EMPTY")).doesNotExist();
        assertThat(stale).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void removing_an_orphan_spares_a_file_whose_name_begins_alike() throws IOException {
        MediaFile file = store(20);
        String orphan = "assets/A1/" + file.sha256().substring(0, 10) + ".webp";
        Files.write(folder.resolve(orphan), new byte[1]);

        assertThat(library.media().check().orphansRemoved()).containsExactly(orphan);
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void an_orphan_that_gets_its_row_between_two_steps_of_the_check_is_left_alone() {
        MediaFile orphan = store(20);
        library.storage().run(unit -> unit.media().delete(orphan.id()));
        Storage meanwhile = new MeanwhileStorage(library.storage(), () -> store(20));
        Sharing sharing = Sharing.alone(folder.resolve("tmp"));
        FileMediaStore files = new FileMediaStore(folder, sharing);
        KeptFiles kept =
                new KeptFiles(files, library.storage(), new Held(), new Ids(Clock.systemUTC(), new Random(1)), sharing);

        MediaCheck check = new MediaChecking(meanwhile, files, kept, thumbnails(files, kept), Clock.systemUTC())
                .run(MediaCheckOptions.QUICK);

        assertThat(check.orphansRemoved()).isEmpty();
        assertThat(library.media().of(OWNER)).hasSize(1);
        assertThat(library.media().check().clean()).isTrue();
    }

    /** Lets something happen after the first read. */
    private static final class MeanwhileStorage implements Storage {
        private final Storage storage;
        private final Runnable meanwhile;
        private boolean done;

        MeanwhileStorage(Storage storage, Runnable meanwhile) {
            this.storage = storage;
            this.meanwhile = meanwhile;
        }

        @Override
        public <T extends @Nullable Object> T read(Function<UnitOfWork, T> work) {
            T result = storage.read(work);
            if (!done) {
                done = true;
                meanwhile.run();
            }
            return result;
        }

        @Override
        public <T extends @Nullable Object> T write(Function<UnitOfWork, T> work) {
            return storage.write(work);
        }

        @Override
        public void close() {
            storage.close();
        }
    }

    private static Thumbnails thumbnails(FileMediaStore files, KeptFiles kept) {
        WebpSupport webp = new WebpSupport(true);
        return new Thumbnails(
                files, kept, new ImageReading(Limits.DEFAULT, webp), new ImageWriting(webp), DecodeBudget.ofHeap());
    }

    private MediaFile store(int edge) {
        return library.media()
                .storeImage(OWNER, TestImages.stream(TestImages.png(edge, edge)), ImageOptions.ofDefaults());
    }
}
