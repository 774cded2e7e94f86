package dev.filmwright.core.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPackageReport;
import dev.filmwright.dataset.TrainingSetting;
import dev.filmwright.dataset.TrainingWarning.Rule;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each rule of the trainers' own sources, read back by readers that are not ours. */
class TrainerFormatsTest extends PackingFixture {
    private static final Set<String> GENERAL =
            Set.of("caption_extension", "shuffle_caption", "enable_wildcard", "enable_bucket", "bucket_no_upscale");
    private static final Set<String> DATASET =
            Set.of("resolution", "batch_size", "min_bucket_reso", "max_bucket_reso", "bucket_reso_steps", "subsets");
    private static final Set<String> SUBSET =
            Set.of("image_dir", "class_tokens", "num_repeats", "caption_dropout_rate", "alpha_mask");
    private static final Set<String> TRAIN = Set.of(
            "pretrained_model_name_or_path",
            "clip_l",
            "t5xxl",
            "ae",
            "network_module",
            "network_dim",
            "network_alpha",
            "network_train_unet_only",
            "learning_rate",
            "unet_lr",
            "text_encoder_lr",
            "optimizer_type",
            "lr_scheduler",
            "lr_warmup_steps",
            "max_train_steps",
            "max_train_epochs",
            "mixed_precision",
            "gradient_checkpointing",
            "sdpa",
            "cache_latents",
            "cache_text_encoder_outputs",
            "guidance_scale",
            "timestep_sampling",
            "model_prediction_type",
            "seed",
            "dataset_config",
            "output_dir",
            "output_name",
            "save_model_as",
            "save_precision",
            "save_every_n_epochs",
            "save_every_n_steps");

    private SortedMap<String, byte[]> packed(TrainingFormat format) {
        return unpacked(
                write(of(marcus, format).build(), format + (Layouts.of(format).zips() ? ".zip" : ""))
                        .target());
    }

    @ParameterizedTest
    @EnumSource
    void names_are_plain_and_no_two_pictures_share_a_stem(TrainingFormat format) {
        List<String> pictures = packed(format).keySet().stream()
                .filter(name -> name.matches(".*\\.(png|jpg)"))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();

        assertThat(pictures).hasSize(9).allMatch(name -> name.matches("[a-z0-9-]+-\\d{4}\\.(png|jpg)"));
        assertThat(pictures.stream()
                        .map(name -> name.substring(0, name.indexOf('.')))
                        .distinct())
                .hasSize(9);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"STANDARD", "IMAGEFOLDER"},
            mode = EnumSource.Mode.EXCLUDE)
    void each_caption_lies_beside_its_picture_on_one_line_and_is_never_empty(TrainingFormat format) {
        SortedMap<String, byte[]> files = packed(format);

        List<String> pictures =
                files.keySet().stream().filter(name -> name.endsWith(".png")).toList();
        assertThat(pictures).isNotEmpty().allSatisfy(picture -> {
            byte[] caption = Objects.requireNonNull(files.get(picture.replace(".png", ".txt")));
            assertThat(caption).as(picture).isNotEmpty();
            assertThat(caption[0]).isNotEqualTo((byte) 0xEF);
            assertThat(text(files, picture.replace(".png", ".txt")))
                    .doesNotContain("\n")
                    .isNotBlank();
        });
    }

    @Test
    void kohyas_dataset_configuration_has_no_key_that_its_schema_refuses() {
        SortedMap<String, byte[]> files = packed(TrainingFormat.KOHYA);
        JsonNode toml = new TomlMapper().readTree(text(files, "dataset_config.toml"));

        assertThat(keys(toml)).containsExactlyInAnyOrder("general", "datasets");
        assertThat(GENERAL).containsAll(keys(toml.path("general")));
        JsonNode set = toml.path("datasets").path(0);
        assertThat(DATASET).containsAll(keys(set));
        assertThat(SUBSET).containsAll(keys(set.path("subsets").path(0)));
        assertThat(toml.path("general").path("caption_extension").asString()).isEqualTo(".txt");
    }

    @ParameterizedTest
    @EnumSource
    void kohyas_buckets_hold_the_resolution_and_are_multiples_of_the_step(BaseModel base) {
        SortedMap<String, byte[]> files =
                unpacked(write(of(marcus, TrainingFormat.KOHYA).baseModel(base).build(), "k.zip")
                        .target());
        JsonNode set = new TomlMapper()
                .readTree(text(files, "dataset_config.toml"))
                .path("datasets")
                .path(0);

        int step = set.path("bucket_reso_steps").asInt();
        assertThat(step % 64).isZero();
        assertThat(set.path("min_bucket_reso").asInt() % step).isZero();
        assertThat(set.path("max_bucket_reso").asInt() % step).isZero();
        assertThat(set.path("resolution")).allSatisfy(side -> {
            assertThat(side.asInt())
                    .isLessThanOrEqualTo(set.path("max_bucket_reso").asInt());
            assertThat(side.asInt())
                    .isGreaterThanOrEqualTo(set.path("min_bucket_reso").asInt());
        });
    }

    @Test
    void kohyas_folder_says_repeats_and_class_and_the_configuration_names_it() {
        SortedMap<String, byte[]> files = packed(TrainingFormat.KOHYA);
        JsonNode subset = new TomlMapper()
                .readTree(text(files, "dataset_config.toml"))
                .path("datasets")
                .path(0)
                .path("subsets")
                .path(0);

        assertThat(subset.path("image_dir").asString()).isEqualTo("train/23_mrcs man");
        assertThat(subset.path("num_repeats").asInt()).isEqualTo(23);
        assertThat(subset.path("class_tokens").asString()).isEqualTo("mrcs man");
        assertThat(files).containsKey("train/23_mrcs man/mrcs-0001.png");
    }

    @ParameterizedTest
    @EnumSource
    void kohyas_arguments_are_known_ones_with_the_network_of_the_base_model(BaseModel base) {
        SortedMap<String, byte[]> files =
                unpacked(write(of(marcus, TrainingFormat.KOHYA).baseModel(base).build(), "k.zip")
                        .target());
        JsonNode toml = new TomlMapper().readTree(text(files, "train.toml"));

        toml.forEach(section -> assertThat(TRAIN).containsAll(keys(section)));
        boolean flux = base == BaseModel.FLUX1_DEV;
        assertThat(toml.path("network").path("network_module").asString())
                .isEqualTo(flux ? "networks.lora_flux" : "networks.lora");
        assertThat(toml.path("train").path("learning_rate").asDouble()).isEqualTo(1e-4);
        assertThat(toml.path("network").path("network_train_unet_only").asBoolean())
                .isEqualTo(flux);
        assertThat(toml.path("train").path("text_encoder_lr").isArray()).isEqualTo(!flux && base != BaseModel.SD15);
        assertThat(text(files, "train.toml")).contains("learning_rate = 1.0e-4\n");
    }

    @Test
    void everydream_is_given_a_folder_with_captions_that_begin_with_a_name() {
        TrainingPackageReport report =
                write(of(marcus, TrainingFormat.EVERYDREAM).trigger("").build(), "ed");
        SortedMap<String, byte[]> files = unpacked(report.target());

        assertThat(text(files, "data/marcus-vale-0001.txt"))
                .isEqualTo("a photo of Marcus Vale man, a close-up portrait, wearing a long grey raincoat, boots.");
        JsonNode train = json(files, "train.json");
        assertThat(train.path("data_root").asString()).isEqualTo("data");
        assertThat(files).containsKey(train.path("optimizer_config").asString());
        assertThat(json(files, "optimizer.json").path("base").path("lr").asDouble())
                .isEqualTo(1e-6);
        assertThat(json(files, "optimizer.json")
                        .path("text_encoder_overrides")
                        .path("lr")
                        .asDouble())
                .isEqualTo(5e-7);
    }

    @Test
    void everydreams_reserved_names_are_never_a_captions() {
        Set<String> reserved = Set.of(
                "multiply.txt", "cond_dropout.txt", "flip_p.txt", "loss_scale.txt", "batch_id.txt", "shuffle_tags.txt");
        SortedMap<String, byte[]> files = unpacked(
                write(of(marcus, TrainingFormat.EVERYDREAM).trigger("multiply").build(), "ed")
                        .target());

        assertThat(files.keySet()).noneMatch(name -> reserved.contains(name.substring(name.lastIndexOf('/') + 1)));
    }

    @Test
    void everydream_opens_no_zip_file_and_trains_no_other_base_model() {
        assertThatThrownBy(() -> write(of(marcus, TrainingFormat.EVERYDREAM).build(), "ed.zip"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("name a folder");
        assertThatThrownBy(() -> write(
                        of(marcus, TrainingFormat.EVERYDREAM)
                                .baseModel(BaseModel.SDXL)
                                .build(),
                        "ed"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("SD15");
    }

    @Test
    void replicates_zip_file_is_flat_and_the_request_lies_beside_it() {
        TrainingPackageReport report = write(
                of(marcus, TrainingFormat.REPLICATE)
                        .set(TrainingSetting.DESTINATION, "studio/mrcs-v2")
                        .build(),
                "mrcs.zip");

        assertThat(unpacked(report.target()).keySet()).noneMatch(name -> name.contains("/") || name.endsWith(".json"));
        assertThat(report.beside()).containsExactly(out("mrcs-request.json"));
        JsonNode request = json(out("mrcs-request.json"));
        assertThat(request.path("destination").asString()).isEqualTo("studio/mrcs-v2");
        JsonNode input = request.path("input");
        assertThat(keys(input))
                .containsExactlyInAnyOrder(
                        "input_images",
                        "trigger_word",
                        "autocaption",
                        "steps",
                        "learning_rate",
                        "batch_size",
                        "resolution",
                        "lora_rank",
                        "caption_dropout_rate");
        assertThat(input.path("trigger_word").asString()).isEqualTo("mrcs");
        assertThat(input.path("resolution").asString()).isEqualTo("512,768,1024");
        assertThat(input.path("learning_rate").asDouble()).isEqualTo(4e-4);
        assertThat(input.path("steps").asInt()).isEqualTo(1000);
        assertThat(report.warnings()).anyMatch(warning -> warning.rule() == Rule.TO_DO);
    }

    @Test
    void civitais_zip_file_is_flat_and_what_its_page_asks_for_lies_beside_it() {
        TrainingPackageReport report = write(
                of(marcus, TrainingFormat.CIVITAI)
                        .baseModel(BaseModel.PONY)
                        .trigger("MRCS")
                        .build(),
                "mrcs.zip");

        SortedMap<String, byte[]> files = unpacked(report.target());
        assertThat(files.keySet()).noneMatch(name -> name.contains("/") || name.endsWith(".json"));
        assertThat(text(files, "mrcs-0001.txt"))
                .isEqualTo("mrcs, man, portrait, close-up, wearing a long grey raincoat, boots");
        JsonNode page = json(out("mrcs-civitai.json"));
        assertThat(page.path("baseModel").asString()).isEqualTo("pony");
        assertThat(page.path("modelType").asString()).isEqualTo("Character");
        assertThat(page.path("labelType").asString()).isEqualTo("tag");
        assertThat(page.path("training").path("numRepeats").asInt()).isEqualTo(23);
    }

    @ParameterizedTest
    @EnumSource
    void ai_toolkits_job_is_yaml_whose_numbers_are_numbers_in_every_version_of_it(BaseModel base) {
        SortedMap<String, byte[]> files = unpacked(
                write(of(marcus, TrainingFormat.AI_TOOLKIT).baseModel(base).build(), "ai.zip")
                        .target());
        String yaml = text(files, "config.yaml");
        JsonNode job = new YAMLMapper().readTree(yaml);

        JsonNode process = job.path("config").path("process").path(0);
        assertThat(job.path("job").asString()).isEqualTo("extension");
        assertThat(process.path("type").asString()).isEqualTo("sd_trainer");
        assertThat(process.path("trigger_word").asString()).isEqualTo("mrcs");
        assertThat(process.path("datasets").path(0).path("folder_path").asString())
                .isEqualTo("dataset");
        assertThat(process.path("datasets").path(0).path("caption_ext").asString())
                .isEqualTo("txt");
        assertThat(process.path("train").path("lr").isNumber()).isTrue();
        assertThat(yaml).contains("lr: 1.0e-4\n").doesNotContain("\t");
        assertThat(process.path("model").path("arch").asString())
                .isEqualTo(base == BaseModel.FLUX1_DEV ? "flux" : base == BaseModel.SD15 ? "sd1" : "sdxl");
        assertThat(text(files, "dataset/mrcs-0001.txt")).startsWith("[trigger]");
    }

    @Test
    void onetrainers_preset_names_its_concepts_and_those_the_folder() {
        SortedMap<String, byte[]> files = packed(TrainingFormat.ONETRAINER);
        JsonNode preset = json(files, "preset.json");
        JsonNode concept =
                json(files, preset.path("concept_file_name").asString()).path(0);

        assertThat(concept.path("path").asString()).isEqualTo("dataset");
        assertThat(concept.path("type").asString()).isEqualTo("STANDARD");
        assertThat(concept.path("balancing_strategy").asString()).isEqualTo("REPEATS");
        assertThat(concept.path("text").path("prompt_source").asString()).isEqualTo("sample");
        assertThat(preset.path("learning_rate").asDouble()).isEqualTo(3e-4);
        assertThat(preset.path("model_type").asString()).isEqualTo("STABLE_DIFFUSION_XL_10_BASE");
        assertThat(files.keySet()).noneMatch(name -> name.contains("-masklabel") || name.contains("-condlabel"));
    }

    @Test
    void imagefolders_metadata_names_every_picture_beside_it_and_nothing_else_lies_there() {
        SortedMap<String, byte[]> files = packed(TrainingFormat.IMAGEFOLDER);
        String lines = text(files, "train/metadata.jsonl");

        List<String> named = lines.lines()
                .map(line -> dev.filmwright.core.json.Json.read(line, JsonNode.class))
                .peek(line -> assertThat(line.path("text").asString()).startsWith("mrcs man, "))
                .map(line -> "train/" + line.path("file_name").asString())
                .toList();
        Set<String> expected = new TreeSet<>(named);
        expected.add("train/metadata.jsonl");
        assertThat(files.keySet()).isEqualTo(expected);
    }

    @Test
    void settings_replace_what_is_recommended_everywhere() {
        SortedMap<String, byte[]> files = unpacked(write(
                        of(marcus, TrainingFormat.KOHYA)
                                .set(TrainingSetting.REPEATS, 5)
                                .set(TrainingSetting.STEPS, 900)
                                .set(TrainingSetting.RESOLUTION, 1600)
                                .set(TrainingSetting.LEARNING_RATE, new BigDecimal("0.00025"))
                                .set(TrainingSetting.SEED, 7L)
                                .build(),
                        "k.zip")
                .target());
        JsonNode set = new TomlMapper()
                .readTree(text(files, "dataset_config.toml"))
                .path("datasets")
                .path(0);
        JsonNode train = new TomlMapper().readTree(text(files, "train.toml")).path("train");

        assertThat(set.path("subsets").path(0).path("num_repeats").asInt()).isEqualTo(5);
        assertThat(set.path("max_bucket_reso").asInt()).isEqualTo(1600);
        assertThat(train.path("max_train_steps").asInt()).isEqualTo(900);
        assertThat(train.path("learning_rate").asDouble()).isEqualTo(2.5e-4);
        assertThat(train.path("seed").asInt()).isEqualTo(7);
        assertThat(train.has("max_train_epochs")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"KOHYA", "AI_TOOLKIT", "ONETRAINER"})
    void results_are_called_and_put_as_set_in_the_file_that_the_trainer_is_given(TrainingFormat format) {
        TrainingPackageReport report = write(
                of(marcus, format)
                        .set(TrainingSetting.OUTPUT_FOLDER, "../results")
                        .set(TrainingSetting.OUTPUT_NAME, "Mrcs_v1.0")
                        .build(),
                "named");

        assertThat(text(unpacked(report.target()), report.configuration().orElseThrow()))
                .contains("../results", "Mrcs_v1.0");
    }

    @Test
    void steps_and_epochs_follow_from_each_other_for_trainers_that_count_in_one_of_them() {
        SortedMap<String, byte[]> one = unpacked(write(
                        of(marcus, TrainingFormat.ONETRAINER)
                                .set(TrainingSetting.STEPS, 100)
                                .set(TrainingSetting.BATCH_SIZE, 2)
                                .set(TrainingSetting.REPEATS, 1)
                                .build(),
                        "one")
                .target());
        // Nine pictures are five batches of two.
        assertThat(json(one, "preset.json").path("epochs").asInt()).isEqualTo(20);

        SortedMap<String, byte[]> toolkit = unpacked(write(
                        of(marcus, TrainingFormat.AI_TOOLKIT)
                                .set(TrainingSetting.EPOCHS, 10)
                                .set(TrainingSetting.BATCH_SIZE, 2)
                                .set(TrainingSetting.REPEATS, 1)
                                .build(),
                        "toolkit")
                .target());
        assertThat(text(toolkit, "config.yaml")).contains("steps: 50\n");
    }

    @ParameterizedTest
    @CsvSource({"FLUX1_DEV, constant_with_warmup", "SDXL, cosine"})
    void a_warm_up_takes_a_schedule_that_knows_one(BaseModel base, String scheduler) {
        SortedMap<String, byte[]> files = unpacked(write(
                        of(marcus, TrainingFormat.KOHYA)
                                .baseModel(base)
                                .set(TrainingSetting.WARMUP_STEPS, 30)
                                .build(),
                        "k")
                .target());
        JsonNode train = new TomlMapper().readTree(text(files, "train.toml")).path("train");

        assertThat(train.path("lr_scheduler").asString()).isEqualTo(scheduler);
        assertThat(train.path("lr_warmup_steps").asInt()).isEqualTo(30);
        assertThat(TRAIN).containsAll(keys(train));
    }

    @ParameterizedTest
    @EnumSource
    void a_setting_that_has_no_place_is_refused_by_name(TrainingFormat format) {
        Layout layout = Layouts.of(format);

        for (TrainingSetting<?> setting : TrainingSetting.all()) {
            if (!layout.settings().contains(setting)) {
                assertThatThrownBy(() -> packages.plan(with(of(marcus, format), request -> put(request, setting))))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining(setting.name());
            }
        }
    }

    private static <T> void put(
            dev.filmwright.dataset.TrainingPackageRequest.Builder request, TrainingSetting<T> setting) {
        String text = Arrays.asList("512", "1", "true", "a/b").stream()
                .filter(value -> takes(setting, value))
                .findFirst()
                .orElseThrow();
        request.set(setting, setting.parse(text));
    }

    private static boolean takes(TrainingSetting<?> setting, String value) {
        try {
            setting.parse(value);
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private static List<String> keys(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }
}
