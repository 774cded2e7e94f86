package dev.filmwright.dataset;

import java.util.List;
import java.util.Objects;

/**
 * What a package would hold. Immutable.
 *
 * @param format the trainer
 * @param style how captions are written
 * @param pictures its pictures with their captions, in order
 * @param files the other files in it, in order
 * @param beside the files that lie beside it, by what their names end with; never in it
 * @param warnings what may spoil the training, in order of their rules
 * @param advice what is recommended
 */
public record TrainingPlan(
        TrainingFormat format,
        CaptionStyle style,
        List<TrainingPicture> pictures,
        List<String> files,
        List<String> beside,
        List<TrainingWarning> warnings,
        TrainingAdvice advice) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public TrainingPlan {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(style, "style");
        pictures = List.copyOf(pictures);
        files = List.copyOf(files);
        beside = List.copyOf(beside);
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(advice, "advice");
    }
}
