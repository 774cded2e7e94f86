package dev.filmwright.spi.storage;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The one way text is folded, for indexes, searches and slugs alike: letters without accents and case, digits, and
 * single spaces between words. Every storage uses it, so that all of them find and sort the same.
 *
 * <p>NFKD takes most accents off; letters that Unicode does not decompose (ø, ł, ß, œ …) have a table.
 */
public final class Folding {
    private Folding() {}

    /** Returns {@code text} folded: possibly empty, never with a space at either end or two in a row. */
    public static String fold(String text) {
        String decomposed = ascii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        boolean between = false;
        int next;
        for (int i = 0; i < decomposed.length(); i = next) {
            int letter = decomposed.codePointAt(i);
            next = i + Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                if (between && folded.length() > 0) {
                    folded.append(' ');
                }
                between = false;
                append(folded, letter);
            } else if (isApostrophe(letter)) {
                next = afterApostrophe(decomposed, next);
            } else if (!isMark(letter)) {
                between = true;
            }
        }
        return folded.toString();
    }

    /** Returns {@code text} folded, or in lower case if folding leaves nothing of it (an emoji): what equality is told by. */
    public static String key(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : folded;
    }

    /** Returns the words of {@code text}, folded; empty if there are none. */
    public static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder folded, int letter) {
        String plain = plain(letter);
        if (plain.isEmpty()) {
            folded.appendCodePoint(Character.toLowerCase(letter));
        } else {
            folded.append(plain);
        }
    }

    /** Letters that are letters of their own to Unicode, but not to somebody typing a name without them. */
    private static String plain(int letter) {
        return switch (letter) {
            case 'ß', 'ẞ' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł', 'ƚ' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'œ', 'Œ' -> "oe";
            case 'æ', 'Æ' -> "ae";
            case 'þ', 'Þ' -> "th";
            case 'ħ', 'Ħ' -> "h";
            case 'ı', 'İ' -> "i";
            case 'ŋ', 'Ŋ' -> "n";
            case 'ŧ', 'Ŧ' -> "t";
            case 'ĸ' -> "k";
            case 'ƒ' -> "f";
            case 'ə', 'Ə' -> "e";
            // At the end of a word sigma has a form of its own.
            case 'ς' -> "σ";
            default -> "";
        };
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    private static boolean isApostrophe(int letter) {
        return letter == '\'' || letter == '’' || letter == 'ʼ';
    }

    /** An apostrophe joins (O'Brien is obrien), but the genitive's s is left out (captain's is captain). */
    private static int afterApostrophe(String text, int next) {
        boolean genitive = next < text.length()
                && "s".equals(text.substring(next, next + 1).toLowerCase(Locale.ROOT))
                && (next + 1 == text.length() || !Character.isLetterOrDigit(text.codePointAt(next + 1)));
        return genitive ? next + 1 : next;
    }
}
