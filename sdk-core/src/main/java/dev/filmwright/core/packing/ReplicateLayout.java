package dev.filmwright.core.packing;

import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.dataset.TrainingSetting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Replicate's FLUX trainer: a ZIP file with pictures and captions at its root, and beside it the request that starts a training.
 *
 * @see <a href="https://github.com/replicate/flux-fine-tuner">its source</a>
 */
final class ReplicateLayout implements Layout {
    @Override
    public TrainingFormat format() {
        return TrainingFormat.REPLICATE;
    }

    @Override
    public Set<TrainingSetting<?>> settings() {
        return Set.of(
                TrainingSetting.RESOLUTION,
                TrainingSetting.BATCH_SIZE,
                TrainingSetting.STEPS,
                TrainingSetting.RANK,
                TrainingSetting.LEARNING_RATE,
                TrainingSetting.CAPTION_DROPOUT,
                TrainingSetting.DESTINATION,
                TrainingSetting.AUTOCAPTION);
    }

    @Override
    public List<BaseModel> bases() {
        return List.of(BaseModel.FLUX1_DEV);
    }

    @Override
    public CaptionRules captions() {
        // The trainer underneath reads [trigger] and [name].
        return AiToolkitLayout.brackets("");
    }

    @Override
    public boolean unpacked() {
        return false;
    }

    @Override
    public String pictures(Draft draft) {
        return "";
    }

    @Override
    public List<TextFile> files(Draft draft, List<TrainingPicture> pictures) {
        return List.of();
    }

    @Override
    public List<TextFile> beside(Draft draft, List<TrainingPicture> pictures, String packageName) {
        Numbers numbers = draft.numbers();
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("input_images", packageName + ".zip");
        input.put("trigger_word", draft.word());
        input.put(
                "autocaption",
                draft.request().setting(TrainingSetting.AUTOCAPTION).orElse(false));
        input.put("steps", numbers.steps().total());
        input.put("learning_rate", numbers.learningRate());
        input.put("batch_size", numbers.steps().batch());
        input.put(
                "resolution",
                numbers.resolutions().stream().map(String::valueOf).collect(Collectors.joining(",")));
        input.put("lora_rank", numbers.rank());
        numbers.captionDropout().ifPresent(share -> input.put("caption_dropout_rate", share));
        Map<String, Object> request = new LinkedHashMap<>();
        draft.request().setting(TrainingSetting.DESTINATION).ifPresent(model -> request.put("destination", model));
        request.put("input", input);
        return List.of(TextFile.json("-request.json", request));
    }
}
