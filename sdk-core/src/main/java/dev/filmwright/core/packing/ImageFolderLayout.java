package dev.filmwright.core.packing;

import dev.filmwright.core.json.Json;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.dataset.TrainingSetting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A folder as Hugging Face's datasets library loads it: captions in {@code metadata.jsonl} beside the pictures, which are named
 * relative to it. Scripts that take every file of a folder for a picture are given the data set's name instead.
 *
 * @see <a href="https://huggingface.co/docs/datasets/image_dataset#imagefolder">ImageFolder</a>
 */
final class ImageFolderLayout implements Layout {
    private static final String FOLDER = "train/";

    @Override
    public TrainingFormat format() {
        return TrainingFormat.IMAGEFOLDER;
    }

    @Override
    public Set<TrainingSetting<?>> settings() {
        return Set.of();
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
        return FOLDER;
    }

    @Override
    public Optional<String> caption(Draft draft, String picture) {
        return Optional.empty();
    }

    @Override
    public List<TextFile> files(Draft draft, List<TrainingPicture> pictures) {
        StringBuilder lines = new StringBuilder();
        for (TrainingPicture picture : pictures) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("file_name", picture.file().substring(FOLDER.length()));
            line.put("text", picture.caption().orElse(""));
            lines.append(Json.write(line)).append('\n');
        }
        return List.of(new TextFile(FOLDER + "metadata.jsonl", lines.toString()));
    }
}
