package dev.filmwright.core.packing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as captions and file names need them. */
final class Words {
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\uFEFF\\uFFFD]+");
    private static final Pattern COMMAS = Pattern.compile("\\s*,[\\s,]*");
    private static final Pattern NO_NAME = Pattern.compile("[^a-z0-9]+");

    private Words() {}

    /** Returns a text on one line, without control characters and byte order mark, in one form of composed letters. */
    static String line(String text) {
        return Normalizer.normalize(GAPS.matcher(text).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** Returns a fact on one line, without what ends a sentence. */
    static String fact(String text) {
        return line(text).replaceAll("[\\s.;,]+$", "").replaceAll("^[\\s.;,]+", "");
    }

    /** Returns the parts of a text between commas, lower-case. */
    static List<String> tags(String text) {
        return Arrays.stream(COMMAS.split(fact(text).toLowerCase(Locale.ROOT)))
                .map(Words::fact)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    /** Returns a name of {@code [a-z0-9-]}, which needs quoting nowhere and is parsed by nobody; empty if nothing is left. */
    static String fileName(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        String name = NO_NAME.matcher(folded).replaceAll("-").replaceAll("^-+|-+$", "");
        return name.length() <= 40 ? name : name.substring(0, 40).replaceAll("-+$", "");
    }

    /** Returns whether a caption has a word in it, with nothing of a word before and behind. */
    static boolean has(String caption, String word) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])")
                .matcher(caption)
                .find();
    }
}
