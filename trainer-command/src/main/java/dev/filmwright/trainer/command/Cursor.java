package dev.filmwright.trainer.command;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Up to where a log was read, with what must be known to read on.
 *
 * @param offset where the next line begins
 * @param epoch the epoch it was in
 * @param epochs how many there are
 */
record Cursor(long offset, OptionalInt epoch, OptionalInt epochs) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):(\\d{0,9}):(\\d{0,9})");

    /** Reads one; anything else begins at the beginning. */
    static Cursor of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? new Cursor(Long.parseLong(parts.group(1)), number(parts.group(2)), number(parts.group(3)))
                : new Cursor(0, OptionalInt.empty(), OptionalInt.empty());
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    @Override
    public String toString() {
        return offset + ":" + text(epoch) + ":" + text(epochs);
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
