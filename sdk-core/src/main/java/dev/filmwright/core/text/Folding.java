package dev.filmwright.core.text;

import java.util.List;

/** The port's {@link dev.filmwright.spi.storage.Folding} under the name the core knows. */
public final class Folding {
    private Folding() {}

    /** Returns {@code text} folded. */
    public static String fold(String text) {
        return dev.filmwright.spi.storage.Folding.fold(text);
    }

    /** Returns what equality is told by. */
    public static String key(String text) {
        return dev.filmwright.spi.storage.Folding.key(text);
    }

    /** Returns the words of {@code text}, folded. */
    public static List<String> words(String text) {
        return dev.filmwright.spi.storage.Folding.words(text);
    }
}
