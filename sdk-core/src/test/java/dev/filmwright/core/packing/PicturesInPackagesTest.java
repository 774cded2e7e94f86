package dev.filmwright.core.packing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.dataset.ImageForm;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.dataset.TrainingWarning;
import dev.filmwright.dataset.TrainingWarning.Rule;
import dev.filmwright.dataset.Transparency;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.SortedMap;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.toml.TomlMapper;

class PicturesInPackagesTest extends PackingFixture {

    private SortedMap<String, byte[]> packed(TrainingPackageRequest request) {
        return unpacked(write(request, "p.zip").target());
    }

    private static BufferedImage image(byte @Nullable [] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(bytes)));
    }

    @Test
    void jpeg_and_png_files_are_kept_byte_for_byte() {
        byte[] jpeg = DrawnPictures.jpeg(72, 96, 1);
        byte[] png = DrawnPictures.png(72, 96, 2);
        datasets.picture("a.jpg", jpeg).picture("b.png", png);

        SortedMap<String, byte[]> files = packed(ofDataset(TrainingFormat.KOHYA).build());
        assertThat(files).containsEntry("train/100_mrcs man/mrcs-0001.jpg", jpeg);
        assertThat(files).containsEntry("train/100_mrcs man/mrcs-0002.png", png);
    }

    @Test
    void all_are_written_as_what_is_asked_for() throws IOException {
        byte[] png = DrawnPictures.png(72, 96, 2);
        datasets.picture("a.jpg", DrawnPictures.jpeg(72, 96, 1)).picture("b.png", png);

        assertThat(packages.plan(ofDataset(TrainingFormat.KOHYA)
                                .images(ImageForm.PNG)
                                .build())
                        .pictures())
                .extracting(TrainingPicture::type)
                .containsOnly(MediaType.PNG);
        SortedMap<String, byte[]> files =
                packed(ofDataset(TrainingFormat.CIVITAI).images(ImageForm.JPEG).build());
        assertThat(image(files.get("mrcs-0002.jpg")).getWidth()).isEqualTo(72);
    }

    @Test
    void what_the_library_keeps_becomes_png_without_loss() throws IOException {
        SortedMap<String, byte[]> files =
                packed(of(marcus, TrainingFormat.STANDARD).build());
        BufferedImage stored;
        try (var in = library.media().open(marcus.images().get(0).media())) {
            stored = ImageIO.read(in);
        }

        BufferedImage written = image(files.get("images/mrcs-0001.png"));
        assertThat(written.getRGB(30, 40)).isEqualTo(stored.getRGB(30, 40));
        assertThat(written.getColorModel().hasAlpha()).isFalse();
    }

    @Test
    void a_picture_on_its_side_is_turned_and_says_nothing_of_place_and_device() throws Exception {
        datasets.picture("a.jpg", turned(DrawnPictures.jpeg(96, 72, 1), 6));

        TrainingPicture planned = packages.plan(
                        ofDataset(TrainingFormat.CIVITAI).build())
                .pictures()
                .get(0);
        byte[] written = packed(ofDataset(TrainingFormat.CIVITAI).build()).get("mrcs-0001.jpg");
        assertThat(planned.size()).hasToString("72x96");
        assertThat(image(written).getWidth()).isEqualTo(72);
        assertThat(new String(written, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("Holga");
    }

    @Test
    void a_picture_that_is_upright_keeps_its_pixels_and_loses_what_tells_the_device() throws Exception {
        byte[] source = turned(DrawnPictures.jpeg(72, 96, 1), 1);
        datasets.picture("a.jpg", source);

        byte[] written = packed(ofDataset(TrainingFormat.CIVITAI).build()).get("mrcs-0001.jpg");
        assertThat(new String(source, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("Holga");
        assertThat(new String(written, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Holga");
        assertThat(image(written).getRGB(30, 40)).isEqualTo(image(source).getRGB(30, 40));
    }

    private static byte[] turned(byte[] jpeg, int orientation) throws IOException {
        TiffOutputSet exif = new TiffOutputSet();
        exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) orientation);
        exif.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_LENS_MODEL, "Holga 60mm");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ExifRewriter().updateExifMetadataLossless(jpeg, bytes, exif);
        return bytes.toByteArray();
    }

    @Test
    void transparent_parts_are_laid_on_white_or_stay_as_a_mask() throws IOException {
        byte[] source = DrawnPictures.seeThrough(72, 96, 1);
        datasets.picture("a.png", source);

        BufferedImage laid =
                image(packed(ofDataset(TrainingFormat.KOHYA).build()).get("train/200_mrcs man/mrcs-0001.png"));
        assertThat(laid.getRGB(1, 1)).isEqualTo(0xffffffff);
        SortedMap<String, byte[]> masked = packed(ofDataset(TrainingFormat.KOHYA)
                .transparency(Transparency.AS_MASK)
                .build());
        assertThat(masked).containsEntry("train/200_mrcs man/mrcs-0001.png", source);
        assertThat(new TomlMapper()
                        .readTree(text(masked, "dataset_config.toml"))
                        .path("datasets")
                        .path(0)
                        .path("subsets")
                        .path(0)
                        .path("alpha_mask")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void of_a_gif_a_png_is_made() {
        datasets.picture("a.gif", DrawnPictures.encoded(new BufferedImage(72, 96, BufferedImage.TYPE_INT_RGB), "gif"));

        assertThat(packages.plan(ofDataset(TrainingFormat.KOHYA).build())
                        .pictures()
                        .get(0)
                        .type())
                .isEqualTo(MediaType.PNG);
    }

    @Test
    void a_picture_that_is_too_large_for_the_trainer_is_made_smaller() throws IOException {
        datasets.picture("a.png", DrawnPictures.png(2100, 140, 1));

        assertThat(image(packed(ofDataset(TrainingFormat.CIVITAI).build()).get("mrcs-0001.png"))
                        .getWidth())
                .isEqualTo(2048);
        assertThat(packages.plan(ofDataset(TrainingFormat.CIVITAI).build()).warnings())
                .extracting(TrainingWarning::rule)
                .contains(Rule.SCALED);
    }

    @Test
    void what_the_library_keeps_with_transparent_parts_is_laid_on_white_too() throws IOException {
        Asset ida = assets.create(AssetDraft.builder(Category.PROPS, "Lamp").build());
        assets.addImage(
                ida.id(),
                ImageSlot.REFERENCE,
                new ByteArrayInputStream(DrawnPictures.seeThrough(72, 96, 1)),
                ImageOptions.ofDefaults());

        assertThat(packages.plan(of(ida, TrainingFormat.CIVITAI).build()).warnings())
                .extracting(TrainingWarning::rule)
                .contains(Rule.TRANSPARENT);
        byte[] written = packed(of(ida, TrainingFormat.CIVITAI).build()).get("mrcs-0001.png");
        assertThat(image(written).getRGB(1, 1)).isEqualTo(0xffffffff);
    }
}
