package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;

/** What a parameter of a template takes. */
public enum ParameterKind {
    /** Any text. */
    TEXT,
    /** A whole number. */
    INTEGER,
    /** A whole number of 0 to 2^64-1. */
    SEED,
    /** A number. */
    NUMBER,
    /** One of a list of words. */
    CHOICE,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A picture, by the name the server gave it when it was uploaded. */
    IMAGE,
    /** A picture that is white where something is to change, by the name the server gave it when it was uploaded. */
    MASK,
    /** LoRAs with their strengths: {@code ink.safetensors:0.8,light.safetensors}. */
    LORAS,
    /** A model file, by the name the server lists it under. */
    MODEL;

    static ParameterKind named(String word, String place) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        place,
                        word,
                        "use one of "
                                + Arrays.stream(values())
                                        .map(ParameterKind::word)
                                        .toList()));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
