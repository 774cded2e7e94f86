package dev.filmwright.core.prompt;

import dev.filmwright.prompt.PromptLimit;
import java.util.Locale;

/** How much of a text a limit allows. */
final class Length {
    private Length() {}

    /** Returns the index after the longest beginning that fits, never between the halves of a character. */
    static int fitting(String text, PromptLimit limit) {
        if (limit.fits(text)) {
            return text.length();
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (limit.fits(text.substring(0, middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        boolean split = low > 0
                && low < text.length()
                && Character.isHighSurrogate(text.charAt(low - 1))
                && Character.isLowSurrogate(text.charAt(low));
        return split ? low - 1 : low;
    }

    static String words(PromptLimit limit) {
        return limit.most() + " " + limit.unit().name().toLowerCase(Locale.ROOT);
    }

    static void check(String text, PromptLimit limit, String whose, Findings findings) {
        if (!limit.fits(text)) {
            findings.error(
                    "length",
                    whose + " takes at most " + words(limit) + ", this has "
                            + limit.unit().of(text),
                    "shorten it; what is marked is too much",
                    fitting(text, limit),
                    text.length());
        }
    }
}
