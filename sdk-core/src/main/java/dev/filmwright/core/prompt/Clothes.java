package dev.filmwright.core.prompt;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Takes out of free words what somebody wears, when a context says what is worn instead. */
final class Clothes {
    private static final Set<String> GARMENTS = Set.of(
            ("coat overcoat raincoat trenchcoat jacket suit dress gown skirt shirt blouse t-shirt sweater jumper cardigan"
                            + " hoodie vest waistcoat uniform overalls jeans trousers pants shorts robe robes cloak cape"
                            + " apron tunic scarf hat cap beret boots shoes sandals gloves tie armour armor kimono sari"
                            + " tracksuit oilskin oilskins leggings tuxedo parka poncho clothes clothing outfit costume")
                    .split(" "));
    private static final Set<String> WORN = Set.of("wearing", "wears", "dressed", "clad");
    private static final int NEAR = 6;

    private Clothes() {}

    static Stripped of(String text) {
        if (text.isEmpty()) {
            return new Stripped(text, List.of());
        }
        Words words = Words.of(text);
        boolean[] gone = new boolean[words.size()];
        for (int first = 0; first < words.size(); ) {
            int last = words.clauseEnd(first);
            clause(words, first, last, gone);
            first = last + 1;
        }
        return Stripped.ofGone(words, gone);
    }

    private static void clause(Words words, int first, int last, boolean[] gone) {
        if (garmentsOnly(words, first, last)) {
            Arrays.fill(gone, first, last + 1, true);
            return;
        }
        for (int i = first; i <= last; i++) {
            String word = words.word(i);
            if (WORN.contains(word)) {
                int end = endOfWorn(words, i, last);
                Arrays.fill(gone, startOfWorn(words, first, i), end + 1, true);
                i = end;
            } else if (word.equals("in") || word.equals("with")) {
                int end = garment(words, i + 1, Math.min(last, i + NEAR));
                if (end > 0) {
                    Arrays.fill(gone, i, end + 1, true);
                    i = end;
                }
            }
        }
    }

    /** "A long red coat" is nothing but clothes; "a coat factory" and "holds his hat" are something else. */
    private static boolean garmentsOnly(Words words, int first, int last) {
        if (!GARMENTS.contains(words.word(last)) || last - first >= NEAR) {
            return false;
        }
        for (int i = first; i < last; i++) {
            String word = words.word(i);
            boolean article = word.equals("a") || word.equals("an") || word.equals("the") || word.equals("and");
            if ((Grammar.function(word) && !article) || word.endsWith("s") || word.endsWith("ing")) {
                return false;
            }
        }
        return true;
    }

    /** Returns the last word of "a long red coat and hat" that begins at a word, or -1 if that is no garment. */
    private static int garment(Words words, int from, int most) {
        int found = -1;
        for (int i = from; i <= most; i++) {
            String word = words.word(i);
            if (GARMENTS.contains(word)) {
                String after = words.after(i);
                if (after.isEmpty() || Grammar.function(after)) {
                    found = i;
                }
                if (!after.equals("and")) {
                    return found;
                }
            } else if (Grammar.preposition(word) || word.equals("who")) {
                return found;
            }
        }
        return found;
    }

    private static int startOfWorn(Words words, int first, int worn) {
        int start = worn;
        while (start > first
                && Set.of("who", "is", "always", "usually", "and", "often").contains(words.word(start - 1))) {
            start--;
        }
        return start;
    }

    /** Clothes end where the clause does, or where something else is done: "and carrying a lamp", "and who limps". */
    private static int endOfWorn(Words words, int worn, int last) {
        for (int i = worn + 1; i < last; i++) {
            String next = words.word(i + 1);
            if (words.word(i).equals("and") && (next.endsWith("ing") || next.equals("who") || next.equals("with"))) {
                return next.equals("who") ? i : words.word(worn - 1).equals("and") ? i - 1 : i;
            }
        }
        return last;
    }
}
