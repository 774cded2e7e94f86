package dev.filmwright.core.packing;

import dev.filmwright.dataset.TrainingAdvice;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.dataset.TrainingSetting;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Our own, for keeping: pictures, captions, what is recommended, and where all comes from. No trainer opens it. */
final class StandardLayout implements Layout {
    private static final String FORMAT = "filmwright-training";

    @Override
    public TrainingFormat format() {
        return TrainingFormat.STANDARD;
    }

    @Override
    public Set<TrainingSetting<?>> settings() {
        Set<TrainingSetting<?>> settings = new HashSet<>(TrainingSetting.all());
        settings.remove(TrainingSetting.DESTINATION);
        settings.remove(TrainingSetting.AUTOCAPTION);
        settings.remove(TrainingSetting.SEED);
        settings.remove(TrainingSetting.WARMUP_STEPS);
        settings.remove(TrainingSetting.OUTPUT_FOLDER);
        settings.remove(TrainingSetting.OUTPUT_NAME);
        return settings;
    }

    @Override
    public boolean needsTrigger() {
        return false;
    }

    @Override
    public boolean unpacked() {
        return false;
    }

    @Override
    public String pictures(Draft draft) {
        return "images/";
    }

    @Override
    public Optional<String> caption(Draft draft, String picture) {
        String file = picture.substring("images/".length(), picture.lastIndexOf('.'));
        return Optional.of("captions/" + file + ".txt");
    }

    @Override
    public List<TextFile> files(Draft draft, List<TrainingPicture> pictures) {
        return List.of(
                TextFile.json("config.json", config(draft)), TextFile.json("metadata.json", metadata(draft, pictures)));
    }

    private static Map<String, Object> config(Draft draft) {
        TrainingAdvice advice = draft.numbers().advice();
        Map<String, Object> config = head();
        config.put("baseModel", advice.baseModel().name());
        config.put("trigger", draft.word());
        config.put("classToken", draft.request().classToken());
        config.put("captions", draft.style().name().toLowerCase(Locale.ROOT));
        config.put("steps", advice.steps().total());
        config.put("learningRate", draft.numbers().learningRate());
        config.put("resolution", draft.numbers().resolution());
        config.put("recommended", advice.values());
        config.put("arithmetic", advice.steps().inWords());
        return config;
    }

    private Map<String, Object> metadata(Draft draft, List<TrainingPicture> pictures) {
        Map<String, Object> metadata = head();
        metadata.put("name", draft.subject().name());
        metadata.put("category", draft.subject().category());
        draft.subject().version().ifPresent(version -> metadata.put("assetVersion", version.toString()));
        metadata.put(
                "pictures", pictures.stream().map(each -> picture(draft, each)).toList());
        return metadata;
    }

    private Map<String, Object> picture(Draft draft, TrainingPicture picture) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", picture.file());
        caption(draft, picture.file()).ifPresent(file -> fields.put("captionFile", file));
        picture.slot().ifPresent(slot -> {
            fields.put("slot", slot.name());
            fields.put("view", slot.label());
        });
        fields.put("caption", picture.caption().orElse(""));
        fields.put("width", picture.size().width());
        fields.put("height", picture.size().height());
        fields.put("type", picture.type().value());
        fields.put("madeFrom", picture.sha256());
        return fields;
    }

    private static Map<String, Object> head() {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("format", FORMAT);
        head.put("formatVersion", 1);
        return head;
    }
}
