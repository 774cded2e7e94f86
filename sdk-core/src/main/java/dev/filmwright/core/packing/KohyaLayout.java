package dev.filmwright.core.packing;

import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.dataset.TrainingSetting;
import dev.filmwright.dataset.Transparency;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * kohya-ss sd-scripts: {@code dataset_config.toml}, {@code train.toml}, and the folder that its older way reads by name too, repeats
 * before the underscore, class behind it.
 *
 * @see <a href="https://github.com/kohya-ss/sd-scripts/blob/main/docs/config_README-en.md">its dataset configuration</a>
 */
final class KohyaLayout implements Layout {
    static final String DATASET = "dataset_config.toml";
    private static final String TRAIN = "train.toml";
    private static final int BUCKET_STEP = 64;
    private static final int SAVE_EVERY = 250;

    @Override
    public TrainingFormat format() {
        return TrainingFormat.KOHYA;
    }

    @Override
    public Set<TrainingSetting<?>> settings() {
        return Set.of(
                TrainingSetting.REPEATS,
                TrainingSetting.RESOLUTION,
                TrainingSetting.BATCH_SIZE,
                TrainingSetting.EPOCHS,
                TrainingSetting.STEPS,
                TrainingSetting.RANK,
                TrainingSetting.ALPHA,
                TrainingSetting.LEARNING_RATE,
                TrainingSetting.TEXT_ENCODER_LEARNING_RATE,
                TrainingSetting.CAPTION_DROPOUT,
                TrainingSetting.SEED,
                TrainingSetting.WARMUP_STEPS,
                TrainingSetting.OUTPUT_FOLDER,
                TrainingSetting.OUTPUT_NAME,
                TrainingSetting.BASE_MODEL_FILE);
    }

    /** Braces and bars are alternatives and separators to it. */
    @Override
    public CaptionRules captions() {
        return new CaptionRules(Map.of('{', '(', '}', ')', '|', '/'), "", "", false);
    }

    @Override
    public boolean masks() {
        return true;
    }

    @Override
    public String pictures(Draft draft) {
        String words = Words.fileName(draft.words()).replace('-', ' ');
        return "train/" + draft.numbers().steps().repeats() + "_" + (words.isEmpty() ? draft.name() : words) + "/";
    }

    @Override
    public Optional<String> configuration() {
        return Optional.of(TRAIN);
    }

    @Override
    public List<TextFile> files(Draft draft, List<TrainingPicture> pictures) {
        return List.of(
                new TextFile("README.txt", readme(draft)),
                new TextFile(DATASET, dataset(draft)),
                new TextFile(TRAIN, train(draft)));
    }

    private String dataset(Draft draft) {
        Numbers numbers = draft.numbers();
        String folder = pictures(draft);
        TomlText toml = new TomlText()
                .table("general")
                .put("caption_extension", ".txt")
                .put("shuffle_caption", false)
                .put("enable_wildcard", false)
                .put("enable_bucket", true)
                .put("bucket_no_upscale", true)
                .next("datasets")
                .put("resolution", List.of(numbers.resolution(), numbers.resolution()))
                .put("batch_size", numbers.steps().batch())
                .put("min_bucket_reso", numbers.leastBucket())
                .put("max_bucket_reso", numbers.mostBucket())
                .put("bucket_reso_steps", BUCKET_STEP)
                .next("datasets.subsets")
                .put("image_dir", folder.substring(0, folder.length() - 1))
                .put("class_tokens", draft.words())
                .put("num_repeats", numbers.steps().repeats());
        numbers.captionDropout().ifPresent(share -> toml.put("caption_dropout_rate", share));
        if (draft.request().transparency() == Transparency.AS_MASK) {
            toml.put("alpha_mask", true);
        }
        return toml.toString();
    }

    private static String train(Draft draft) {
        Numbers numbers = draft.numbers();
        boolean flux = draft.base() == BaseModel.FLUX1_DEV;
        boolean half = draft.base() == BaseModel.SD15;
        TomlText toml = new TomlText().table("model").put("pretrained_model_name_or_path", numbers.model());
        if (flux) {
            toml.put("clip_l", "clip_l.safetensors")
                    .put("t5xxl", "t5xxl_fp16.safetensors")
                    .put("ae", "ae.safetensors");
        }
        toml.table("network")
                .put("network_module", flux ? "networks.lora_flux" : "networks.lora")
                .put("network_dim", numbers.rank())
                .put("network_alpha", new BigDecimal(numbers.alpha()));
        if (numbers.textEncoderLearningRate().isEmpty()) {
            toml.put("network_train_unet_only", true);
        }
        toml.table("train")
                .putAll(rates(numbers, draft.base()))
                .put("optimizer_type", "AdamW8bit")
                .putAll(schedule(
                        draft.request().setting(TrainingSetting.WARMUP_STEPS).orElse(0), flux))
                .putAll(length(numbers))
                .put("mixed_precision", half ? "fp16" : "bf16")
                .put("gradient_checkpointing", true)
                .put("sdpa", true)
                .put("cache_latents", true);
        if (flux) {
            // What is kept of the captions cannot be left out now and then.
            boolean kept = numbers.textEncoderLearningRate().isEmpty()
                    && numbers.captionDropout().isEmpty();
            toml.putAll(kept ? Map.of("cache_text_encoder_outputs", true) : Map.of())
                    .put("guidance_scale", new BigDecimal("1.0"))
                    .put("timestep_sampling", "flux_shift")
                    .put("model_prediction_type", "raw");
        }
        draft.request().setting(TrainingSetting.SEED).ifPresent(seed -> toml.put("seed", seed));
        return toml.put("dataset_config", DATASET)
                .table("output")
                .put("output_dir", draft.outputFolder("out"))
                .put("output_name", draft.outputName(draft.name()))
                .put("save_model_as", "safetensors")
                .put("save_precision", half ? "fp16" : "bf16")
                .put(
                        numbers.bySteps() ? "save_every_n_steps" : "save_every_n_epochs",
                        numbers.bySteps() ? SAVE_EVERY : 1)
                .toString();
    }

    private static Map<String, Object> rates(Numbers numbers, BaseModel base) {
        Map<String, Object> rates = new LinkedHashMap<>();
        rates.put("learning_rate", numbers.learningRate());
        rates.put("unet_lr", numbers.learningRate());
        // One for each text encoder: two of SDXL and FLUX, one of SD 1.5.
        numbers.textEncoderLearningRate()
                .ifPresent(rate -> rates.put("text_encoder_lr", base == BaseModel.SD15 ? rate : List.of(rate, rate)));
        return rates;
    }

    /** A schedule that is constant knows no warm-up: there is another one for that. */
    private static Map<String, Object> schedule(int warmup, boolean constant) {
        Map<String, Object> schedule = new LinkedHashMap<>();
        schedule.put("lr_scheduler", !constant ? "cosine" : warmup > 0 ? "constant_with_warmup" : "constant");
        if (warmup > 0) {
            schedule.put("lr_warmup_steps", warmup);
        }
        return schedule;
    }

    private static Map<String, Object> length(Numbers numbers) {
        return numbers.bySteps()
                ? Map.of("max_train_steps", numbers.steps().total())
                : Map.of("max_train_epochs", numbers.steps().epochs());
    }

    private static String readme(Draft draft) {
        String script = draft.base() == BaseModel.FLUX1_DEV
                ? "flux_train_network.py"
                : draft.base() == BaseModel.SD15 ? "train_network.py" : "sdxl_train_network.py";
        return """
                Training set for kohya-ss sd-scripts.

                Paths in %s and %s are relative to the folder the trainer is started in, so start it in this one:

                  accelerate launch PATH_TO_SD_SCRIPTS/%s --config_file %s

                Before that, put the base model's place into %s (pretrained_model_name_or_path%s).
                With --dataset_config the numbers in %s hold, not those in the folder's name.
                Expected: %s.
                """.formatted(
                        DATASET,
                        TRAIN,
                        script,
                        TRAIN,
                        TRAIN,
                        draft.base() == BaseModel.FLUX1_DEV ? ", clip_l, t5xxl, ae" : "",
                        DATASET,
                        draft.numbers().steps().inWords());
    }
}
