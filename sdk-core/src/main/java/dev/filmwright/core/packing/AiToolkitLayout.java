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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * ostris ai-toolkit: a folder, and a job in YAML. In captions it replaces {@code [trigger]} by the trigger word.
 *
 * @see <a href="https://github.com/ostris/ai-toolkit/tree/main/config/examples">its examples</a>
 */
final class AiToolkitLayout implements Layout {
    private static final String JOB = "config.yaml";
    private static final Map<BaseModel, String> KINDS = Map.of(
            BaseModel.SD15, "sd1",
            BaseModel.SDXL, "sdxl",
            BaseModel.PONY, "sdxl",
            BaseModel.ILLUSTRIOUS, "sdxl",
            BaseModel.FLUX1_DEV, "flux");

    @Override
    public TrainingFormat format() {
        return TrainingFormat.AI_TOOLKIT;
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
                TrainingSetting.CAPTION_DROPOUT,
                TrainingSetting.OUTPUT_FOLDER,
                TrainingSetting.OUTPUT_NAME,
                TrainingSetting.BASE_MODEL_FILE);
    }

    @Override
    public List<BaseModel> bases() {
        return List.of(BaseModel.FLUX1_DEV, BaseModel.SDXL, BaseModel.SD15, BaseModel.PONY, BaseModel.ILLUSTRIOUS);
    }

    @Override
    public CaptionRules captions() {
        return brackets("[trigger]");
    }

    /** Returns rules for a trainer that replaces what is in brackets. */
    static CaptionRules brackets(String mark) {
        return new CaptionRules(Map.of('[', '(', ']', ')'), mark, "", false);
    }

    @Override
    public boolean masks() {
        return true;
    }

    @Override
    public String pictures(Draft draft) {
        return "dataset/";
    }

    @Override
    public Optional<String> configuration() {
        return Optional.of(JOB);
    }

    @Override
    public List<TextFile> files(Draft draft, List<TrainingPicture> pictures) {
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("job", "extension");
        job.put(
                "config",
                fields("name", draft.outputName(draft.name().replace('-', '_')), "process", List.of(process(draft))));
        job.put("meta", fields("name", "[name]", "version", "1.0"));
        return List.of(new TextFile("README.txt", readme(draft)), new TextFile(JOB, YamlText.of(job)));
    }

    private static Map<String, Object> process(Draft draft) {
        Numbers numbers = draft.numbers();
        boolean flux = draft.base() == BaseModel.FLUX1_DEV;
        Map<String, Object> process = fields(
                "type",
                "sd_trainer",
                "training_folder",
                draft.outputFolder("output"),
                "device",
                "cuda:0",
                "trigger_word",
                draft.word());
        process.put("network", fields("type", "lora", "linear", numbers.rank(), "linear_alpha", numbers.alpha()));
        process.put("save", fields("dtype", "float16", "save_every", 250, "max_step_saves_to_keep", 4));
        Map<String, Object> set = fields("folder_path", "dataset", "caption_ext", "txt");
        numbers.captionDropout().ifPresent(share -> set.put("caption_dropout_rate", share));
        if (numbers.steps().repeats() > 1) {
            set.put("num_repeats", numbers.steps().repeats());
        }
        if (draft.request().transparency() == Transparency.AS_MASK) {
            set.put("alpha_mask", true);
        }
        set.put("cache_latents_to_disk", true);
        set.put("resolution", numbers.resolutions());
        process.put("datasets", List.of(set));
        process.put("train", train(numbers, flux));
        Map<String, Object> model = fields("name_or_path", numbers.model(), "arch", kind(draft.base()));
        if (flux) {
            model.put("quantize", true);
        }
        process.put("model", model);
        return process;
    }

    private static String kind(BaseModel base) {
        return Objects.requireNonNull(KINDS.get(base), base.name());
    }

    private static Map<String, Object> train(Numbers numbers, boolean flux) {
        Map<String, Object> train = fields(
                "batch_size", numbers.steps().batch(), "steps", numbers.steps().total());
        train.put("gradient_accumulation_steps", 1);
        train.put("train_unet", true);
        train.put("train_text_encoder", false);
        train.put("gradient_checkpointing", true);
        train.put("noise_scheduler", flux ? "flowmatch" : "ddpm");
        train.put("optimizer", "adamw8bit");
        train.put("lr", numbers.learningRate());
        train.put("ema_config", fields("use_ema", true, "ema_decay", new BigDecimal("0.99")));
        train.put("dtype", "bf16");
        return train;
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String readme(Draft draft) {
        return """
                Training set for ostris ai-toolkit.

                folder_path in config.yaml is relative to the folder the trainer is started in, so start it in this one:

                  python PATH_TO_AI_TOOLKIT/run.py config.yaml

                [trigger] in captions is replaced by the trigger word.
                Expected: %s.
                """.formatted(draft.numbers().steps().inWords());
    }
}
