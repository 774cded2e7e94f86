package dev.filmwright.core.prompt;

import java.util.Arrays;
import java.util.Locale;

/** The words of a text with their places. A clause is a run of words with nothing but white space between them. */
final class Words {
    private final String text;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private String[] lower = new String[16];
    private boolean[] glued = new boolean[16];
    private int size;

    private Words(String text) {
        this.text = text;
    }

    static Words of(String text) {
        Words words = new Words(text);
        boolean clean = false;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (inWord(c)) {
                int end = end(text, i);
                words.add(i, end, clean);
                i = end;
                clean = true;
            } else {
                clean = clean && Character.isWhitespace(c);
                i++;
            }
        }
        return words;
    }

    private static boolean inWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** A hyphen, an apostrophe, a slash or a decimal point between two letters or digits is inside a word. */
    private static int end(String text, int start) {
        int i = start + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean joins = (c == '-' || c == '\'' || c == '\u2019' || c == '/' || c == '.')
                    && i + 1 < text.length()
                    && inWord(text.charAt(i + 1));
            if (!joins && !inWord(c)) {
                break;
            }
            i++;
        }
        return i;
    }

    private void add(int start, int end, boolean clean) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            lower = Arrays.copyOf(lower, size * 2);
            glued = Arrays.copyOf(glued, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        lower[size] = text.substring(start, end).toLowerCase(Locale.ROOT);
        glued[size] = size > 0 && clean;
        size++;
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** Returns the word in lower case; empty if there is none with this number. */
    String word(int word) {
        return word < 0 || word >= size ? "" : lower[word];
    }

    /** Returns the word before in the same clause; empty at its beginning. */
    String before(int word) {
        return word > 0 && glued[word] ? lower[word - 1] : "";
    }

    /** Returns the word after in the same clause; empty at its end. */
    String after(int word) {
        return word + 1 < size && glued[word + 1] ? lower[word + 1] : "";
    }

    /** Returns the last word of the clause that begins with a word. */
    int clauseEnd(int first) {
        int last = first;
        while (last + 1 < size && glued[last + 1]) {
            last++;
        }
        return last;
    }
}
