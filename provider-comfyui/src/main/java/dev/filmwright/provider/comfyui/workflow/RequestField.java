package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;

/** The part of a generation request that gives a parameter its value. */
public enum RequestField {
    /** What is to be seen. */
    PROMPT,
    /** What is not to be seen. */
    NEGATIVE,
    /** The seed. */
    SEED,
    /** The width in pixels. */
    WIDTH,
    /** The height in pixels. */
    HEIGHT,
    /** The length of the clip, in frames. */
    LENGTH;

    static RequestField named(String word, String place) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        place,
                        word,
                        "use one of "
                                + Arrays.stream(values())
                                        .map(RequestField::word)
                                        .toList()));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
