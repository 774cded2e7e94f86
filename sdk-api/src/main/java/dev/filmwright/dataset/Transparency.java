package dev.filmwright.dataset;

/** What becomes of transparent parts of pictures in a training package. */
public enum Transparency {
    /** They are laid on white. */
    ON_WHITE,
    /**
     * They stay and tell the trainer what not to learn from; needs {@link ImageForm#KEEP} or {@link ImageForm#PNG} and a format
     * that reads them: {@link TrainingFormat#KOHYA}, {@link TrainingFormat#AI_TOOLKIT}.
     */
    AS_MASK
}
