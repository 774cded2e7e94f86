package dev.filmwright.core.breakdown;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the words that say what a thing is like out of a sentence that names it. */
final class ThingWords {
    private static final int MOST = 4;
    private static final Pattern CALLED =
            Pattern.compile("(?:^|\\s)([Aa]n?\\s[\\p{Ll}][\\p{Ll} -]{2,50}),\\s(?:[Tt]he\\s)?$");
    private static final Pattern APPOSED = Pattern.compile("^,\\s(an?\\s[\\p{Ll}][\\p{Ll} -]{2,50})(?:[,.;]|$).*");

    private ThingWords() {}

    /**
     * Returns {@code "a brass key"} for {@code "She takes a brass KEY from her neck"}, {@code "a rusting car ferry"} for
     * {@code "A rusting car ferry, the MARGARETE, …"}; nothing where the sentence only names the thing.
     */
    static String about(Mention mention, String sentence) {
        String before = sentence.substring(0, mention.start());
        Matcher called = CALLED.matcher(before);
        if (called.find()) {
            return called.group(1).toLowerCase(Locale.ROOT);
        }
        Matcher apposed = APPOSED.matcher(sentence.substring(mention.end()));
        if (apposed.matches()) {
            return apposed.group(1);
        }
        String modifiers = modifiers(before, Words.of(before));
        String name = sentence.substring(mention.start(), mention.end()).toLowerCase(Locale.ROOT);
        return modifiers.isEmpty() || name.indexOf('\'') >= 0 || name.indexOf('\u2019') >= 0
                ? ""
                : article(modifiers, name) + modifiers + " " + name;
    }

    /** Returns the words between the article, or what stands for one, and the end; nothing if there is none near. */
    private static String modifiers(String before, List<Word> words) {
        int end = words.size() - 1;
        for (int i = end; i >= 0 && i >= end - MOST; i--) {
            Word word = words.get(i);
            if (Nouns.determines(word)) {
                return i == end
                        ? ""
                        : before.substring(words.get(i + 1).start()).strip();
            }
            boolean adjacent = before.substring(word.end()).matches("[\\p{Ll}\\s,'\u2019-]*+");
            if (!adjacent || !Character.isLowerCase(word.text().charAt(0)) || Nouns.CONNECTORS.contains(word.lower())) {
                return "";
            }
        }
        return "";
    }

    private static String article(String modifiers, String name) {
        boolean many = name.endsWith("s") && !name.endsWith("ss");
        return many ? "" : "aeiou".indexOf(modifiers.charAt(0)) >= 0 ? "an " : "a ";
    }
}
