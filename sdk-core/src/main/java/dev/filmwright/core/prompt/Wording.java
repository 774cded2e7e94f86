package dev.filmwright.core.prompt;

import java.util.Locale;
import java.util.Set;

/** Turns sentences about an asset into words that can stand between commas. */
final class Wording {
    private static final Set<String> TITLES = Set.of("Mrs", "Prof", "Capt", "Sgt", "Gen", "Col");
    private static final int SHORTEST = 3;
    private static final Set<String> SMALL =
            Set.of("A", "An", "The", "His", "Her", "Their", "Its", "This", "In", "On", "At", "By", "With");
    private static final String END = ".,;:!";

    private Wording() {}

    /** Returns the sentences joined by commas, with a capital only where a name or a number of them begins. */
    static String asPart(String sentences, String name) {
        String all = sentences.strip();
        if (all.isEmpty()) {
            return all;
        }
        StringBuilder part = new StringBuilder(all.length() + 2);
        int start = 0;
        for (int i = SHORTEST; i + 1 < all.length(); i++) {
            if (ends(all, i)) {
                int next = gap(all, i + 1);
                add(all.substring(start, i), name, part);
                start = next;
                i = next;
            }
        }
        add(all.substring(start), name, part);
        return unended(part.toString());
    }

    /** Returns whether a sentence ends at a mark: after a word that is no title, before a capital or a number. */
    private static boolean ends(String text, int mark) {
        char c = text.charAt(mark);
        if ((c != '.' && c != '!' && c != '?') || !Character.isWhitespace(text.charAt(mark + 1))) {
            return false;
        }
        int word = mark;
        while (word > 0 && Character.isLetterOrDigit(text.charAt(word - 1))) {
            word--;
        }
        int next = gap(text, mark + 1);
        return mark - word >= SHORTEST
                && next < text.length()
                && (Character.isUpperCase(text.charAt(next)) || Character.isDigit(text.charAt(next)))
                && !TITLES.contains(text.substring(word, mark));
    }

    private static int gap(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static void add(String sentence, String name, StringBuilder part) {
        if (part.length() > 0) {
            part.append(", ");
        }
        part.append(lowered(sentence, name));
    }

    private static String unended(String words) {
        int end = words.length();
        while (end > 0 && (END.indexOf(words.charAt(end - 1)) >= 0 || Character.isWhitespace(words.charAt(end - 1)))) {
            end--;
        }
        return words.endsWith("..") ? words : words.substring(0, end);
    }

    /** Returns whether words have a name among them, in any letter case; a token such as {@code mara_v2} is no name. */
    static boolean names(String words, String name) {
        for (int i = 0; i + name.length() <= words.length(); i++) {
            if (words.regionMatches(true, i, name, 0, name.length())
                    && !inWord(words, i - 1)
                    && !inWord(words, i + name.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean inWord(String words, int index) {
        return index >= 0
                && index < words.length()
                && (Character.isLetterOrDigit(words.charAt(index)) || words.charAt(index) == '_');
    }

    /** Returns a sentence with a small first letter, unless its first word has a capital for a reason of its own. */
    static String lowered(String sentence, String name) {
        int blank = sentence.indexOf(' ');
        String first = blank < 0 ? sentence : sentence.substring(0, blank);
        boolean ordinary = first.length() > 1 ? ordinary(first) : first.equals("A");
        if (!ordinary || begins(name, unended(first))) {
            return sentence;
        }
        boolean twoCapitals = blank > 0
                && blank + 1 < sentence.length()
                && Character.isUpperCase(sentence.charAt(blank + 1))
                && !first.endsWith(",")
                && !SMALL.contains(first);
        return twoCapitals ? sentence : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Returns whether a name begins with a whole word: "Dock" does not begin "Dockers". */
    private static boolean begins(String name, String word) {
        return name.startsWith(word)
                && (name.length() == word.length() || !Character.isLetterOrDigit(name.charAt(word.length())));
    }

    /** Returns whether a word has one capital and owns nothing: "Retired", not "FBI" and not "Ingrid's". */
    private static boolean ordinary(String word) {
        if (!Character.isUpperCase(word.charAt(0)) || word.endsWith("'s") || word.endsWith("\u2019s")) {
            return false;
        }
        for (int i = 1; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
