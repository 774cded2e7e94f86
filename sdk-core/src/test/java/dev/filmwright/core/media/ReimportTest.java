package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaRecipe;
import dev.filmwright.spi.PreparedMedia;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReimportTest extends LibraryFixture {
    private static final MediaOwner FIRST = MediaOwner.asset("A1");
    private static final MediaOwner SECOND = MediaOwner.production("P1");
    private static final ImageOptions PLAIN = ImageOptions.ofDefaults();

    private final byte[] png = TestImages.png(64, 48);

    @Test
    void known_bytes_of_the_same_owner_are_the_file_that_is_there() {
        MediaFile first = store(FIRST, png, PLAIN);
        assertThat(known(png, PLAIN)).containsExactly(first);

        assertThat(store(FIRST, png, PLAIN)).isEqualTo(first);
        assertThat(library.media().of(FIRST)).containsExactly(first);
    }

    @Test
    void known_bytes_of_another_owner_are_a_file_of_its_own_with_the_same_bytes() throws IOException {
        MediaFile first = store(FIRST, png, PLAIN);
        MediaFile second = store(SECOND, png, PLAIN);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.owner()).isEqualTo(SECOND);
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(second.size()).isEqualTo(first.size());
        assertThat(main(second)).hasSameBinaryContentAs(main(first));
        assertThat(thumbnail(second)).hasSameBinaryContentAs(thumbnail(first));
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void either_owner_may_delete_its_file_without_harm_to_the_other() throws IOException {
        MediaFile first = store(FIRST, png, PLAIN);
        MediaFile second = store(SECOND, png, PLAIN);

        library.media().delete(first.id());

        assertThat(main(first)).doesNotExist();
        assertThat(read(second)).hasSize((int) second.bytes());
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void known_bytes_are_not_decoded_again() throws IOException {
        MediaFile first = store(FIRST, png, PLAIN);
        // What a decoder would never give: told apart from the picture by its size alone.
        byte[] other = TestImages.png(20, 20);
        library.storage().run(unit -> unit.media().remember(first.id(), Recipes.of(other, PLAIN, true)));

        assertThat(store(FIRST, other, PLAIN)).isEqualTo(first);
        assertThat(store(SECOND, other, PLAIN).size()).isEqualTo(first.size());
    }

    @Test
    void other_options_give_another_file() {
        MediaFile first = store(FIRST, png, PLAIN);
        ImageOptions small = ImageOptions.builder().longestEdge(32).build();
        assertThat(known(png, small)).isEmpty();
        assertThat(store(FIRST, png, small).id()).isNotEqualTo(first.id());
    }

    @Test
    void a_lost_picture_comes_back_when_its_bytes_are_imported_again() throws IOException {
        MediaFile first = store(FIRST, png, PLAIN);
        Files.delete(main(first));
        assertThat(store(FIRST, png, PLAIN)).isEqualTo(first);
        assertThat(read(first)).hasSize((int) first.bytes());
    }

    @Test
    void a_lost_thumbnail_comes_back_when_its_bytes_are_imported_again() throws IOException {
        MediaFile first = store(FIRST, png, PLAIN);
        Files.delete(thumbnail(first));
        assertThat(store(FIRST, png, PLAIN)).isEqualTo(first);
        assertThat(thumbnail(first)).isNotEmptyFile();
    }

    @Test
    void a_damaged_picture_is_replaced_when_its_bytes_are_imported_again() throws IOException {
        MediaFile first = store(FIRST, png, PLAIN);
        byte[] sound = Files.readAllBytes(main(first));
        Files.write(main(first), new byte[sound.length]);
        assertThat(store(FIRST, png, PLAIN)).isEqualTo(first);
        assertThat(main(first)).hasBinaryContent(sound);
    }

    @Test
    void a_damaged_picture_is_not_copied_to_another_owner() throws IOException {
        MediaFile first = store(FIRST, png, PLAIN);
        byte[] sound = Files.readAllBytes(main(first));
        Files.write(main(first), new byte[sound.length]);
        assertThat(main(store(SECOND, png, PLAIN))).hasBinaryContent(sound);
    }

    @Test
    void a_copy_that_nobody_takes_leaves_nothing_behind() {
        MediaFile first = store(FIRST, png, PLAIN);
        try (PreparedMedia given = library.ingest().prepareImage(SECOND, TestImages.stream(png), PLAIN)) {
            assertThat(main(given.file())).exists();
        }
        assertThat(folder.resolve("productions/P1")).doesNotExist();
        assertThat(main(first)).exists();
    }

    @Test
    void a_file_that_is_gone_is_not_remembered() {
        MediaFile first = store(FIRST, png, PLAIN);
        library.media().delete(first.id());
        assertThat(known(png, PLAIN)).isEmpty();
        assertThat(store(FIRST, png, PLAIN).id()).isNotEqualTo(first.id());
    }

    @Test
    void the_original_and_the_sidecar_are_kept_for_the_second_owner_as_well() throws IOException {
        ImageOptions all = ImageOptions.builder()
                .keepOriginal(true)
                .provenance("model", "one")
                .build();
        store(FIRST, png, all);
        MediaFile second = store(SECOND, png, all);
        String stem = "productions/P1/" + second.sha256();
        assertThat(folder.resolve(stem + "_original.png")).hasBinaryContent(png);
        assertThat(folder.resolve(stem + ".json")).content().contains("\"model\" : \"one\"");
    }

    @Test
    void different_bytes_that_give_the_same_picture_are_both_known() {
        byte[] bmp = TestImages.encoded(TestImages.drawn(64, 48, BufferedImage.TYPE_INT_RGB), "bmp");
        MediaFile first = store(FIRST, png, PLAIN);
        assertThat(store(FIRST, bmp, PLAIN)).isEqualTo(first);
        assertThat(known(png, PLAIN)).containsExactly(first);
        assertThat(known(bmp, PLAIN)).containsExactly(first);
    }

    private List<MediaFile> known(byte[] bytes, ImageOptions options) {
        MediaRecipe recipe = Recipes.of(bytes, options, true);
        return library.storage().read(unit -> unit.media().madeFrom(recipe, FIRST, 10));
    }

    private MediaFile store(MediaOwner owner, byte[] bytes, ImageOptions options) {
        return library.media().storeImage(owner, TestImages.stream(bytes), options);
    }

    private byte[] read(MediaFile file) throws IOException {
        try (InputStream in = library.media().open(file.id())) {
            return in.readAllBytes();
        }
    }

    private Path main(MediaFile file) {
        return folder.resolve(MediaKeys.main(file));
    }

    private Path thumbnail(MediaFile file) {
        return folder.resolve(MediaKeys.thumbnail(file));
    }
}
