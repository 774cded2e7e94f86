package dev.filmwright.core.prompt;

import java.util.Set;

/** Focal lengths and apertures in words. */
final class LensWords {
    private static final Set<String> FILM =
            Set.of("film", "stock", "print", "negative", "celluloid", "grain", "film-stock");
    private static final int MOST_DIGITS = 4;

    private LensWords() {}

    /** Returns the focal length that a word says, alone or with "mm" after it; 0 if none. "35 mm film" is no lens. */
    static int millimetres(Words words, int i) {
        String word = words.word(i);
        if (word.endsWith("mm") && !FILM.contains(words.after(i))) {
            return number(word.substring(0, word.length() - 2));
        }
        boolean apart = words.after(i).equals("mm") && !FILM.contains(words.after(i + 1));
        return apart ? number(word) : 0;
    }

    /** Returns whether a word is an aperture such as "f/2.8". */
    static boolean stop(String word) {
        return word.length() > 2
                && word.startsWith("f/")
                && Character.isDigit(word.charAt(2))
                && word.chars().skip(2).allMatch(c -> Character.isDigit(c) || c == '.');
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
