package dev.filmwright.core.screenplay;

/** Counts lines up to offsets that are asked for in rising order, so that a whole file is counted only once. */
final class LineCounter {
    private final String raw;
    private int line = 1;
    private int done;

    LineCounter(String raw) {
        this.raw = raw;
    }

    /** Returns the line of {@code offset}, from 1. */
    int lineAt(int offset) {
        for (; done < offset; done++) {
            char c = raw.charAt(done);
            if (c == '\n' || (c == '\r' && !(done + 1 < raw.length() && raw.charAt(done + 1) == '\n'))) {
                line++;
            }
        }
        return line;
    }
}
