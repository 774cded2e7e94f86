package dev.filmwright.core.prompt;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns sentences about an asset into words that can stand between commas. */
final class Wording {
    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[\\p{L}\\d]{3})(?<!\\b(?:Mrs|Prof|Capt|Sgt|Gen|Col))[.!?]\\s+(?=[\\p{Lu}\\d])");
    private static final Set<String> SMALL =
            Set.of("A", "An", "The", "His", "Her", "Their", "Its", "This", "In", "On", "At", "By", "With");
    private static final Pattern END = Pattern.compile("[\\s.,;:!]+$");

    private Wording() {}

    /** Returns the sentences joined by commas, with a capital only where a name or a number of them begins. */
    static String asPart(String sentences, String name) {
        StringBuilder part = new StringBuilder();
        for (String sentence : BETWEEN.split(sentences.strip())) {
            part.append(part.length() == 0 ? "" : ", ").append(lowered(sentence, name));
        }
        Matcher end = END.matcher(part);
        return end.find() && !part.toString().endsWith("..") ? part.substring(0, end.start()) : part.toString();
    }

    /** Returns whether words have a name among them, in any letter case; a token such as {@code mara_v2} is no name. */
    static boolean names(String words, String name) {
        String whole = "(?<![\\p{L}\\d_])" + Pattern.quote(name) + "(?![\\p{L}\\d_])";
        return Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(words)
                .find();
    }

    /** Returns a sentence with a small first letter, unless its first word has a capital for a reason of its own. */
    static String lowered(String sentence, String name) {
        int blank = sentence.indexOf(' ');
        String first = blank < 0 ? sentence : sentence.substring(0, blank);
        boolean ordinary = first.length() > 1 ? ordinary(first) : first.equals("A");
        boolean named = !first.isEmpty() && name.startsWith(END.matcher(first).replaceFirst(""));
        boolean twoCapitals = blank > 0
                && !SMALL.contains(first)
                && blank + 1 < sentence.length()
                && Character.isUpperCase(sentence.charAt(blank + 1))
                && !first.endsWith(",");
        return ordinary && !named && !twoCapitals
                ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
                : sentence;
    }

    /** Returns whether a word has one capital and owns nothing: "Retired", not "FBI" and not "Ingrid's". */
    private static boolean ordinary(String word) {
        return Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).noneMatch(Character::isUpperCase)
                && !word.endsWith("'s")
                && !word.endsWith("\u2019s");
    }
}
