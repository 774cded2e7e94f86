package dev.filmwright.core.screenplay;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Text with stretches cut out of it, which knows where every character that is left came from. */
final class CutText {
    private final String text;
    private final @Nullable CutText source;
    private final int[] starts;
    private final int[] origins;

    private CutText(String text, @Nullable CutText source, int[] starts, int[] origins) {
        this.text = text;
        this.source = source;
        this.starts = starts;
        this.origins = origins;
    }

    static CutText of(String raw) {
        return new CutText(raw, null, new int[0], new int[0]);
    }

    String text() {
        return text;
    }

    /** Returns where the character at {@code offset} stands in the raw text. */
    int origin(int offset) {
        if (source == null) {
            return offset;
        }
        if (starts.length == 0) {
            return source.origin(offset);
        }
        int found = Arrays.binarySearch(starts, offset);
        int stretch = found >= 0 ? found : -found - 2;
        return source.origin(origins[stretch] + offset - starts[stretch]);
    }

    /** Returns the raw offset behind the character before {@code offset}. */
    int originBehind(int offset) {
        return offset == 0 ? 0 : origin(offset - 1) + 1;
    }

    /** Returns the raw text. */
    String root() {
        return source == null ? text : source.root();
    }

    /** Returns this text with one character for another. */
    CutText replacing(char old, char instead) {
        return new CutText(text.replace(old, instead), source == null ? this : source, starts, origins);
    }

    /** Cuts stretches out of a text, in order. */
    static final class Cutter {
        private final CutText source;
        private final StringBuilder kept = new StringBuilder();
        private int[] starts = new int[16];
        private int[] origins = new int[16];
        private int stretches;
        private int done;

        Cutter(CutText source) {
            this.source = source;
        }

        /** Cuts {@code [from, to)} out and returns the offset in the new text at which it stood. */
        int cut(int from, int to) {
            keep(from);
            done = to;
            return kept.length();
        }

        CutText finish() {
            if (done == 0 && stretches == 0) {
                return source;
            }
            keep(source.text.length());
            return new CutText(
                    kept.toString(), source, Arrays.copyOf(starts, stretches), Arrays.copyOf(origins, stretches));
        }

        private void keep(int to) {
            if (to == done) {
                return;
            }
            if (stretches == starts.length) {
                starts = Arrays.copyOf(starts, stretches * 2);
                origins = Arrays.copyOf(origins, stretches * 2);
            }
            starts[stretches] = kept.length();
            origins[stretches++] = done;
            kept.append(source.text, done, to);
        }
    }
}
