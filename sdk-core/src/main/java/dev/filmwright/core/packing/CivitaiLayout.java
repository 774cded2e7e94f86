package dev.filmwright.core.packing;

import dev.filmwright.asset.Category;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.CaptionStyle;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.dataset.TrainingSetting;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The trainer on Civitai: a ZIP file with pictures and captions at its root, which its pages take; and beside it what those pages ask
 * for. It reads no file but pictures and captions.
 *
 * @see <a href="https://github.com/civitai/civitai">its source</a>
 */
final class CivitaiLayout implements Layout {
    private static final Map<BaseModel, String> BASES = Map.of(
            BaseModel.SD15, "sd_1_5",
            BaseModel.SDXL, "sdxl",
            BaseModel.PONY, "pony",
            BaseModel.ILLUSTRIOUS, "illustrious",
            BaseModel.FLUX1_DEV, "flux_dev");
    private static final int MOST = 1000;
    private static final int LONGEST_EDGE = 2048;

    @Override
    public TrainingFormat format() {
        return TrainingFormat.CIVITAI;
    }

    @Override
    public Set<TrainingSetting<?>> settings() {
        return Set.of(
                TrainingSetting.REPEATS,
                TrainingSetting.RESOLUTION,
                TrainingSetting.BATCH_SIZE,
                TrainingSetting.EPOCHS,
                TrainingSetting.RANK,
                TrainingSetting.ALPHA,
                TrainingSetting.LEARNING_RATE,
                TrainingSetting.TEXT_ENCODER_LEARNING_RATE);
    }

    @Override
    public CaptionRules captions() {
        return new CaptionRules(Map.of(), "", "", true);
    }

    @Override
    public boolean unpacked() {
        return false;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public int longestEdge() {
        return LONGEST_EDGE;
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
        Map<String, Object> training = new LinkedHashMap<>();
        training.put("engine", "kohya");
        training.put("maxTrainEpochs", numbers.steps().epochs());
        training.put("numRepeats", numbers.steps().repeats());
        training.put("trainBatchSize", numbers.steps().batch());
        training.put("targetSteps", numbers.steps().total());
        training.put("resolution", numbers.resolution());
        training.put("unetLR", numbers.learningRate());
        training.put("textEncoderLR", numbers.textEncoderLearningRate().orElse(BigDecimal.ZERO));
        training.put("networkDim", numbers.rank());
        training.put("networkAlpha", numbers.alpha());
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(
                "name",
                draft.subject().name().isEmpty()
                        ? draft.name()
                        : draft.subject().name());
        page.put("type", "LORA");
        page.put("modelType", type(draft.subject().category()));
        page.put("baseModel", BASES.get(draft.base()));
        page.put("trainedWords", List.of(draft.word()));
        page.put("labelType", draft.style() == CaptionStyle.TAGS ? "tag" : "caption");
        page.put("training", training);
        return List.of(TextFile.json("-civitai.json", page));
    }

    private static String type(String category) {
        return category.equals(Category.TALENT.key())
                ? "Character"
                : category.equals(Category.STYLE.key()) ? "Style" : "Concept";
    }
}
