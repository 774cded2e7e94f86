package dev.filmwright.provider.support.structured;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of a schema. Both the pattern and the text come from others, and some pairs of them take for ever: the steps are
 * counted by the characters looked at.
 */
final class BoundedRegex implements RegularExpression {
    private static final int LONGEST_PATTERN = 1000;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_STEPS = 2_000_000;

    private final Pattern pattern;

    private BoundedRegex(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Thrown when a pattern takes too long. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("a pattern of the schema takes too long");
        }
    }

    static BoundedRegex of(String regex) {
        if (regex.length() > LONGEST_PATTERN) {
            throw new IllegalArgumentException("a pattern of more than " + LONGEST_PATTERN + " characters");
        }
        try {
            return new BoundedRegex(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("a pattern that is none: " + e.getDescription(), e);
        }
    }

    @Override
    public boolean matches(String value) {
        if (value.length() > LONGEST_TEXT) {
            throw new TooLongException();
        }
        try {
            return pattern.matcher(new Counted(value, 0, value.length(), new Steps()))
                    .find();
        } catch (StackOverflowError e) {
            throw new TooLongException();
        }
    }

    private static final class Steps {
        private int taken;

        void count() {
            if (++taken > MOST_STEPS) {
                throw new TooLongException();
            }
        }
    }

    private record Counted(String text, int from, int to, Steps steps) implements CharSequence {
        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            steps.count();
            return text.charAt(from + index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text, from + start, from + end, steps);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }
}
