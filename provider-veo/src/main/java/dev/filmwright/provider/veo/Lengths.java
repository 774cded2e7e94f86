package dev.filmwright.provider.veo;

import dev.filmwright.InvalidInputException;
import java.util.List;
import java.util.Optional;

/** Fits the length asked for to those a model makes. */
final class Lengths {
    private static final int USUAL = 8;

    private Lengths() {}

    /**
     * Returns how many seconds are asked of the model: the next length that is not shorter than what is wanted, with a warning if
     * it is longer.
     *
     * @throws InvalidInputException if it makes none that long
     */
    static int seconds(VeoModel model, Mode mode, Optional<Integer> wanted, List<String> warnings) {
        List<Integer> made = made(model, mode);
        if (wanted.isEmpty()) {
            return made.contains(USUAL) ? USUAL : made.get(made.size() - 1);
        }
        int seconds = made.stream()
                .filter(each -> each >= wanted.get())
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "length",
                        wanted.get() + " s",
                        model.id() + (mode == Mode.EXTENSION ? " adds " : " makes ") + Planner.words(made)
                                + " s: ask for that, or leave it out"));
        if (seconds != wanted.get()) {
            warnings.add((mode == Mode.EXTENSION ? "it adds " : "the clip is ") + seconds + " s, not " + wanted.get()
                    + " s, as " + model.id() + (mode == Mode.EXTENSION ? " adds " : " makes ") + Planner.words(made)
                    + " s");
        }
        return seconds;
    }

    private static List<Integer> made(VeoModel model, Mode mode) {
        return switch (mode) {
            case EXTENSION -> model.added();
            case EDIT -> model.edited();
            default -> model.seconds();
        };
    }
}
