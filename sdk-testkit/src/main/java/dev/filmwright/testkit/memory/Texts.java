package dev.filmwright.testkit.memory;

import java.util.Arrays;
import java.util.Comparator;

/** The order of texts that every storage keeps to: by code point, not by half of a surrogate pair. */
final class Texts {
    static final Comparator<String> ORDER =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private Texts() {}
}
