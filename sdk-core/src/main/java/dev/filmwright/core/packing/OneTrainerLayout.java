package dev.filmwright.core.packing;

import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.dataset.TrainingSetting;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * OneTrainer: a folder, a list of concepts that names it, and a preset that names the list. What a preset does not say is as the
 * trainer has it. It counts in epochs: steps become as many whole ones as they take.
 *
 * @see <a href="https://github.com/Nerogar/OneTrainer/tree/master/training_presets">its presets</a>
 */
final class OneTrainerLayout implements Layout {
    private static final String CONCEPTS = "concepts.json";
    private static final String PRESET = "preset.json";
    private static final int SEED = 42;
    private static final Map<BaseModel, String> KINDS = Map.of(
            BaseModel.SD15, "STABLE_DIFFUSION_15",
            BaseModel.SDXL, "STABLE_DIFFUSION_XL_10_BASE",
            BaseModel.PONY, "STABLE_DIFFUSION_XL_10_BASE",
            BaseModel.ILLUSTRIOUS, "STABLE_DIFFUSION_XL_10_BASE",
            BaseModel.FLUX1_DEV, "FLUX_DEV_1");

    @Override
    public TrainingFormat format() {
        return TrainingFormat.ONETRAINER;
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
                TrainingSetting.SEED,
                TrainingSetting.OUTPUT_FOLDER,
                TrainingSetting.OUTPUT_NAME,
                TrainingSetting.BASE_MODEL_FILE);
    }

    @Override
    public String pictures(Draft draft) {
        return "dataset/";
    }

    @Override
    public Optional<String> configuration() {
        return Optional.of(PRESET);
    }

    @Override
    public List<TextFile> files(Draft draft, List<TrainingPicture> pictures) {
        return List.of(
                new TextFile("README.txt", readme(draft)),
                TextFile.json(CONCEPTS, List.of(concept(draft))),
                TextFile.json(PRESET, preset(draft)));
    }

    private static Map<String, Object> concept(Draft draft) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("enable_crop_jitter", true);
        image.put("enable_random_flip", false);
        image.put("enable_resolution_override", false);
        image.put("resolution_override", Integer.toString(draft.numbers().resolution()));
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("prompt_source", "sample");
        text.put("prompt_path", "");
        text.put("enable_tag_shuffling", false);
        text.put("tag_delimiter", ",");
        text.put("keep_tags_count", 1);
        Map<String, Object> concept = new LinkedHashMap<>();
        concept.put("__version", 2);
        concept.put("name", draft.name());
        concept.put("path", "dataset");
        concept.put("seed", draft.request().setting(TrainingSetting.SEED).orElse((long) SEED));
        concept.put("enabled", true);
        concept.put("type", "STANDARD");
        concept.put("include_subdirectories", false);
        concept.put("image_variations", 1);
        concept.put("text_variations", 1);
        concept.put("balancing", new BigDecimal(draft.numbers().steps().repeats() + ".0"));
        concept.put("balancing_strategy", "REPEATS");
        concept.put("loss_weight", new BigDecimal("1.0"));
        concept.put("image", image);
        concept.put("text", text);
        return concept;
    }

    private static Map<String, Object> preset(Draft draft) {
        Numbers numbers = draft.numbers();
        Map<String, Object> preset = new LinkedHashMap<>();
        preset.put("training_method", "LORA");
        preset.put("model_type", KINDS.get(draft.base()));
        preset.put("base_model_name", numbers.model());
        preset.put("concept_file_name", CONCEPTS);
        preset.put(
                "output_model_destination",
                draft.outputFolder("models") + "/" + draft.outputName(draft.name()) + ".safetensors");
        preset.put("resolution", Integer.toString(numbers.resolution()));
        preset.put("batch_size", numbers.steps().batch());
        preset.put("epochs", numbers.steps().epochs());
        preset.put("learning_rate", numbers.learningRate());
        preset.put("lora_rank", numbers.rank());
        preset.put("lora_alpha", new BigDecimal(numbers.alpha() + ".0"));
        return preset;
    }

    private static String readme(Draft draft) {
        return """
                Training set for OneTrainer.

                Paths in concepts.json and preset.json are relative to the folder the trainer is started in. Either start it in
                this one, or load preset.json and give the concept the full path of the folder dataset.
                Expected: %s.
                """.formatted(draft.numbers().steps().inWords());
    }
}
