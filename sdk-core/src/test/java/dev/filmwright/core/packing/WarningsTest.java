package dev.filmwright.core.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackageRequest;
import dev.filmwright.dataset.TrainingSetting;
import dev.filmwright.dataset.TrainingWarning;
import dev.filmwright.dataset.TrainingWarning.Rule;
import dev.filmwright.dataset.Transparency;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningsTest extends PackingFixture {

    private List<TrainingWarning> warnings(TrainingPackageRequest.Builder request, Rule rule) {
        return packages.plan(request.build()).warnings().stream()
                .filter(warning -> warning.rule() == rule)
                .toList();
    }

    private void pictures(int count, int width, int height) {
        for (int i = 0; i < count; i++) {
            datasets.picture("p" + i + ".png", DrawnPictures.png(width, height, i))
                    .text("p" + i + ".txt", "mrcs man");
        }
    }

    @Test
    void nine_pictures_are_few_and_ten_are_not() {
        pictures(9, 72, 96);
        assertThat(warnings(ofDataset(TrainingFormat.KOHYA), Rule.FEW_PICTURES)).hasSize(1);

        pictures(10, 72, 96);
        assertThat(warnings(ofDataset(TrainingFormat.KOHYA), Rule.FEW_PICTURES)).isEmpty();
    }

    @Test
    void sizes_that_differ_and_short_sides_are_named() {
        pictures(2, 520, 600);
        datasets.picture("small.png", DrawnPictures.png(511, 600, 5)).text("small.txt", "mrcs man");

        assertThat(warnings(ofDataset(TrainingFormat.KOHYA), Rule.MIXED_SIZES))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("2 of 520x600", "1 of 511x600"));
        assertThat(warnings(ofDataset(TrainingFormat.KOHYA).baseModel(BaseModel.SD15), Rule.SMALL_PICTURE))
                .singleElement()
                .satisfies(warning -> assertThat(warning.pictures()).containsExactly("small.png"));
        assertThat(warnings(ofDataset(TrainingFormat.KOHYA).baseModel(BaseModel.SDXL), Rule.SMALL_PICTURE)
                        .get(0)
                        .pictures())
                .hasSize(3);
    }

    @Test
    void the_same_bytes_and_the_same_looks_are_told_apart() {
        byte[] picture = DrawnPictures.png(72, 96, 1);
        datasets.picture("a.png", picture).picture("b.png", picture).picture("c.png", DrawnPictures.png(72, 96, 2));
        packages = packages(new Looking(bytes -> 3));

        assertThat(warnings(ofDataset(TrainingFormat.KOHYA), Rule.SAME_PICTURE))
                .singleElement()
                .satisfies(warning -> assertThat(warning.pictures()).containsExactly("a.png", "b.png"));
        assertThat(warnings(ofDataset(TrainingFormat.KOHYA), Rule.LOOK_ALIKE))
                .singleElement()
                .satisfies(warning -> assertThat(warning.pictures()).containsExactly("a.png", "b.png", "c.png"));
    }

    @Test
    void looks_that_differ_in_six_bits_are_different() {
        datasets.picture("a.png", DrawnPictures.png(72, 96, 1)).picture("b.png", DrawnPictures.png(72, 96, 2));
        long[] next = {0};
        packages = packages(new Looking(picture -> next[0]++ % 2 == 0 ? 0 : 0b111111));
        assertThat(warnings(ofDataset(TrainingFormat.KOHYA), Rule.LOOK_ALIKE)).isEmpty();

        packages = packages(new Looking(picture -> next[0]++ % 2 == 0 ? 0 : 0b11111));
        assertThat(warnings(ofDataset(TrainingFormat.KOHYA), Rule.LOOK_ALIKE)).hasSize(1);
    }

    @Test
    void views_that_the_wizard_found_unlike_the_headshot_are_named() {
        AssetImage profile =
                marcus.content().image(ImageSlot.SHEET_PROFILE_LEFT).orElseThrow();
        compared(profile, 0.49);
        compared(marcus.content().image(ImageSlot.SHEET_FRONT_FACE).orElseThrow(), 0.5);

        assertThat(warnings(of(marcus, TrainingFormat.KOHYA), Rule.UNLIKE_HEADSHOT))
                .singleElement()
                .satisfies(warning -> assertThat(warning.pictures())
                        .containsExactly(profile.media().value()));
    }

    @Test
    void a_picture_without_caption_is_named_and_gets_the_trigger_word() {
        datasets.picture("a.png", DrawnPictures.png(72, 96, 1)).text("a.txt", " \n");

        assertThat(warnings(ofDataset(TrainingFormat.KOHYA), Rule.NO_CAPTION)
                        .get(0)
                        .pictures())
                .containsExactly("a.png");
        assertThat(packages.plan(ofDataset(TrainingFormat.KOHYA).build())
                        .pictures()
                        .get(0)
                        .caption())
                .contains("mrcs man");
    }

    @Test
    void replicate_without_autocaption_wants_every_caption_and_with_it_writes_those_missing() {
        datasets.picture("a.png", DrawnPictures.png(72, 96, 1));

        assertThatThrownBy(
                        () -> packages.plan(ofDataset(TrainingFormat.REPLICATE).build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a.png")
                .hasMessageContaining("autocaption");
        TrainingPackageRequest request = ofDataset(TrainingFormat.REPLICATE)
                .set(TrainingSetting.AUTOCAPTION, true)
                .build();
        assertThat(unpacked(write(request, "r.zip").target()).keySet()).containsExactly("mrcs-0001.png");
        assertThat(json(out("r-request.json")).path("input").path("autocaption").asBoolean())
                .isTrue();
    }

    @Test
    void captions_that_no_model_reads_to_their_end_are_named_by_the_models_own_limit() {
        datasets.picture("a.png", DrawnPictures.png(72, 96, 1)).text("a.txt", "word ".repeat(300));

        assertThat(warnings(ofDataset(TrainingFormat.KOHYA).baseModel(BaseModel.SD15), Rule.LONG_CAPTION))
                .hasSize(1);
        assertThat(warnings(ofDataset(TrainingFormat.KOHYA).baseModel(BaseModel.FLUX1_DEV), Rule.LONG_CAPTION))
                .isEmpty();
    }

    @Test
    void nothing_and_too_little_are_refused() {
        assertThatThrownBy(() -> packages.plan(ofDataset(TrainingFormat.KOHYA).build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("pictures");
        datasets.picture("tiny.png", DrawnPictures.png(63, 200, 1));
        assertThatThrownBy(() -> packages.plan(ofDataset(TrainingFormat.KOHYA).build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("tiny.png")
                .hasMessageContaining("64");
    }

    @Test
    void a_picture_that_is_none_is_named() {
        datasets.picture("a.png", "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThatThrownBy(() -> packages.plan(ofDataset(TrainingFormat.KOHYA).build()))
                .isInstanceOf(MediaException.class)
                .hasMessageContaining("a.png");
    }

    @Test
    void transparent_parts_are_warned_of_and_masks_only_for_trainers_that_read_them() {
        datasets.picture("a.png", DrawnPictures.seeThrough(72, 96, 1)).text("a.txt", "mrcs");

        assertThat(warnings(ofDataset(TrainingFormat.CIVITAI), Rule.TRANSPARENT))
                .hasSize(1);
        assertThatThrownBy(() -> packages.plan(ofDataset(TrainingFormat.CIVITAI)
                        .transparency(Transparency.AS_MASK)
                        .build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("masks");
    }

    @Test
    void sizes_that_do_not_fill_a_batch_are_counted_by_bucket() {
        pictures(4, 512, 768);
        datasets.picture("wide.png", DrawnPictures.png(768, 512, 9)).text("wide.txt", "mrcs");

        assertThat(warnings(ofDataset(TrainingFormat.KOHYA).baseModel(BaseModel.SDXL), Rule.THIN_BATCHES))
                .singleElement()
                .satisfies(warning -> assertThat(warning.message()).contains("2 sizes", "1 of them"));
        assertThat(warnings(ofDataset(TrainingFormat.KOHYA).set(TrainingSetting.BATCH_SIZE, 1), Rule.THIN_BATCHES))
                .isEmpty();
    }

    @Test
    void a_trigger_word_is_judged_by_who_reads_it() {
        assertThat(warnings(of(marcus, TrainingFormat.KOHYA).trigger("ma"), Rule.TRIGGER))
                .hasSize(1);
        assertThat(warnings(of(marcus, TrainingFormat.KOHYA).trigger("m4rcs"), Rule.TRIGGER))
                .hasSize(1);
        assertThat(warnings(of(marcus, TrainingFormat.KOHYA), Rule.TRIGGER)).isEmpty();
        assertThat(warnings(of(marcus, TrainingFormat.EVERYDREAM), Rule.TRIGGER))
                .hasSize(1);
        assertThat(warnings(of(marcus, TrainingFormat.EVERYDREAM).trigger(""), Rule.TRIGGER))
                .isEmpty();
    }

    @Test
    void civitai_takes_a_thousand_pictures_and_2048_pixels_a_side() {
        datasets.picture("large.png", DrawnPictures.png(2100, 70, 1)).text("large.txt", "mrcs");
        assertThat(warnings(ofDataset(TrainingFormat.CIVITAI), Rule.SCALED)).hasSize(1);
        assertThat(warnings(ofDataset(TrainingFormat.KOHYA), Rule.SCALED)).isEmpty();

        byte[] same = DrawnPictures.png(72, 96, 1);
        for (int i = 0; i < 1000; i++) {
            datasets.picture("p" + i + ".png", same);
        }
        assertThatThrownBy(() -> packages.plan(ofDataset(TrainingFormat.CIVITAI).build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1000");
    }

    @Test
    void civitai_takes_ten_thousand_steps() {
        assertThatThrownBy(() -> packages.plan(of(marcus, TrainingFormat.CIVITAI)
                        .set(TrainingSetting.EPOCHS, 1000)
                        .build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("10000");
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 1536, 1024, 832x1216",
        "2048, 1024, 1024, 1408x704",
        "1000, 1000, 1024, 960x960",
        "768, 768, 1024, 768x768",
        "1024, 1024, 512, 512x512",
        "64, 4096, 512, 64x4096"
    })
    void pictures_fall_into_the_sizes_that_sd_scripts_gives_them(int width, int height, int resolution, String bucket) {
        assertThat(Buckets.of(new FrameSize(width, height), resolution)).hasToString(bucket);
    }
}
