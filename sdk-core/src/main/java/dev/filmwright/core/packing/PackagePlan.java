package dev.filmwright.core.packing;

import dev.filmwright.dataset.TrainingPicture;
import dev.filmwright.dataset.TrainingPlan;
import dev.filmwright.dataset.TrainingWarning;
import java.util.List;

/**
 * All that is decided about a package. Immutable.
 *
 * @param layout the trainer's layout
 * @param draft what it was decided from
 * @param pictures its pictures, in order
 * @param warnings what may spoil the training, in order of their rules
 */
record PackagePlan(Layout layout, Draft draft, List<Planned> pictures, List<TrainingWarning> warnings) {
    List<TrainingPicture> shown() {
        return pictures.stream().map(Planned::picture).toList();
    }

    /** Returns the files in the package but pictures and captions. */
    List<TextFile> files() {
        return layout.files(draft, shown());
    }

    /** Returns the files beside a package of a name. */
    List<TextFile> beside(String packageName) {
        return layout.beside(draft, shown(), packageName);
    }

    TrainingPlan told() {
        return new TrainingPlan(
                layout.format(),
                draft.style(),
                shown(),
                files().stream().map(TextFile::name).toList(),
                beside(draft.name()).stream().map(TextFile::name).toList(),
                warnings,
                draft.numbers().advice());
    }
}
