package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.BackgroundOptions;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackgroundRemovalTest extends LibraryFixture {
    private static final MediaOwner OWNER = MediaOwner.asset("A1");
    private static final BackgroundOptions PLAIN = BackgroundOptions.ofDefaults();

    @Test
    void a_stored_picture_gets_a_second_one_without_its_background() throws IOException {
        MediaFile file = store(ball(Color.WHITE), ImageOptions.ofDefaults());

        MediaFile cut = library.media().removeBackground(file.id(), PLAIN);

        assertThat(cut.owner()).isEqualTo(OWNER);
        assertThat(cut.size()).isEqualTo(file.size());
        assertThat(library.media().of(OWNER)).containsExactly(file, cut);
        Picture picture = read(library.media().open(cut.id()));
        assertThat(picture.opaque).isFalse();
        assertThat(picture.argb[0] >>> 24).isZero();
        assertThat(picture.argb[150 * 300 + 150] >>> 24).isEqualTo(255);
        assertThat(near(picture.argb[150 * 300 + 150], new Color(180, 40, 40))).isTrue();
        assertThat(read(library.media().openThumbnail(cut.id())).argb[0] >>> 24).isZero();
    }

    @Test
    void a_picture_can_lose_its_background_on_the_way_in() throws IOException {
        MediaFile file = store(
                ball(Color.WHITE),
                ImageOptions.builder().removeBackground(PLAIN).build());
        assertThat(read(library.media().open(file.id())).argb[0] >>> 24).isZero();
        assertThat(store(ball(Color.WHITE), ImageOptions.ofDefaults()).id()).isNotEqualTo(file.id());
    }

    @Test
    void compression_leaves_no_halo_of_the_old_background() throws IOException {
        MediaFile file = store(
                ball(Color.WHITE),
                ImageOptions.builder().removeBackground(PLAIN).build());
        Picture picture = read(library.media().open(file.id()));
        for (int i = 0; i < picture.argb.length; i++) {
            int alpha = picture.argb[i] >>> 24;
            if (alpha > 40 && alpha < 250) {
                // Red as the ball is: white would show in green and blue.
                assertThat(picture.argb[i] >> 8 & 0xff)
                        .as("green of pixel %d", i)
                        .isLessThan(110);
            }
        }
    }

    @Test
    void doing_it_again_gives_the_same_file() {
        MediaFile file = store(ball(Color.WHITE), ImageOptions.ofDefaults());
        MediaFile cut = library.media().removeBackground(file.id(), PLAIN);
        assertThat(library.media().removeBackground(file.id(), PLAIN)).isEqualTo(cut);
        assertThat(library.media().removeBackground(cut.id(), PLAIN).size()).isEqualTo(file.size());
    }

    @Test
    void a_background_that_is_not_plain_is_refused_and_leaves_nothing_behind() {
        byte[] mixed = TestImages.encoded(noise(), "png");
        MediaFile file = store(mixed, ImageOptions.ofDefaults());
        assertThatThrownBy(() -> library.media().removeBackground(file.id(), PLAIN))
                .isInstanceOfSatisfying(
                        MediaException.class, e -> assertThat(e.reason()).isEqualTo(MediaException.Reason.NOT_PLAIN))
                .hasMessageContaining("% of its border");
        assertThat(library.media().of(OWNER)).containsExactly(file);
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void how_a_generated_picture_was_made_goes_along() throws IOException {
        MediaFile file = store(
                ball(Color.WHITE),
                ImageOptions.builder().provenance("model", "one").build());
        MediaFile cut = library.media().removeBackground(file.id(), PLAIN);
        assertThat(folder.resolve("assets/A1/" + cut.sha256() + ".json"))
                .content()
                .contains("\"model\" : \"one\"");
        try (InputStream in = library.media().open(cut.id())) {
            assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .contains("trainedAlgorithmicMedia");
        }
    }

    @Test
    void a_picture_that_is_cut_out_already_stays_as_it_is() throws IOException {
        BufferedImage clear = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = clear.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(20, 20, 20, 20);
        graphics.dispose();
        MediaFile file = store(
                TestImages.encoded(clear, "png"),
                ImageOptions.builder().removeBackground(PLAIN).build());
        Picture picture = read(library.media().open(file.id()));
        assertThat(picture.argb[0] >>> 24).isZero();
        assertThat(picture.argb[30 * 60 + 30] >>> 24).isEqualTo(255);
    }

    @Test
    void options_out_of_range_and_unknown_files_are_errors() {
        List<Runnable> wrong = List.of(() -> PLAIN.withTolerance(3), () -> PLAIN.withEdge(0), () -> PLAIN.withEdge(13));
        assertThat(wrong).allSatisfy(call -> assertThatThrownBy(call::run).isInstanceOf(InvalidInputException.class));
        assertThatThrownBy(() -> library.media().removeBackground(new MediaId("nothing"), PLAIN))
                .isInstanceOf(NotFoundException.class);
        assertThat(Stream.of(PLAIN.withHoles(true), PLAIN)).doesNotHaveDuplicates();
    }

    private MediaFile store(byte[] bytes, ImageOptions options) {
        return library.media().storeImage(OWNER, TestImages.stream(bytes), options);
    }

    private static Picture read(InputStream in) throws IOException {
        try (in) {
            return new ImageReading(Limits.DEFAULT, new WebpSupport(true)).read(in).picture;
        }
    }

    private static byte[] ball(Color background) {
        BufferedImage image = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(background);
        graphics.fillRect(0, 0, 300, 300);
        graphics.setColor(new Color(180, 40, 40));
        graphics.fillOval(50, 60, 200, 190);
        graphics.dispose();
        return TestImages.encoded(image, "png");
    }

    private static BufferedImage noise() {
        java.util.Random random = new java.util.Random(3);
        BufferedImage image = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 80 * 80; i++) {
            image.setRGB(i % 80, i / 80, random.nextInt());
        }
        return image;
    }

    private static boolean near(int pixel, Color colour) {
        return Math.abs((pixel >> 16 & 0xff) - colour.getRed()) < 12
                && Math.abs((pixel >> 8 & 0xff) - colour.getGreen()) < 12
                && Math.abs((pixel & 0xff) - colour.getBlue()) < 12;
    }
}
