package dev.filmwright.core.screenplay;

import java.util.List;

/**
 * The words of a line without its marks.
 *
 * @param at where they start in the cut text
 * @param words the words
 */
record LineContent(int at, String words) {
    private static final int[] NONE = {};

    /** Returns a line without so many marks at its start and its end, and without blanks. */
    static LineContent trimmed(Lines line, int before, int behind) {
        String words = line.words();
        int to = Blanks.back(words, before, words.length() - behind);
        int from = Blanks.skip(words, before, to);
        return new LineContent(line.from() + from, words.substring(from, to));
    }

    /** Returns a line from {@code at} on, with the blanks it begins with. */
    static LineContent indented(Lines line, int at) {
        return new LineContent(at, line.indented().substring(at - line.start()));
    }

    /** Returns where in the words the notes stand; what stands in the marks counts as the start or the end. */
    int[] places(List<CutNote> notes) {
        if (notes.isEmpty()) {
            return NONE;
        }
        int[] places = new int[notes.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(0, Math.min(notes.get(i).at() - at, words.length()));
        }
        return places;
    }
}
