package dev.filmwright.core.packing;

import dev.filmwright.dataset.TrainingFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The layout of each format. */
final class Layouts {
    private static final Map<TrainingFormat, Layout> ALL = all();

    private Layouts() {}

    private static Map<TrainingFormat, Layout> all() {
        Map<TrainingFormat, Layout> all = new EnumMap<>(TrainingFormat.class);
        for (Layout layout : List.of(
                new StandardLayout(),
                new KohyaLayout(),
                new EveryDreamLayout(),
                new ReplicateLayout(),
                new CivitaiLayout(),
                new AiToolkitLayout(),
                new OneTrainerLayout(),
                new ImageFolderLayout())) {
            all.put(layout.format(), layout);
        }
        return all;
    }

    static Layout of(TrainingFormat format) {
        return Objects.requireNonNull(ALL.get(format), format.name());
    }
}
