package dev.filmwright;

import org.jspecify.annotations.Nullable;

/** Thrown when the caller's input is wrong: the message names the field, the value and the remedy. */
public class InvalidInputException extends FilmwrightException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final String field;

    /**
     * Creates the exception.
     *
     * @param field what is wrong, in the caller's words, e.g. {@code "aspect"}
     * @param value the value given; shortened and put on one line in the message
     * @param remedy what would be right, as a sentence
     */
    public InvalidInputException(String field, @Nullable Object value, String remedy) {
        this(field, value, remedy, null);
    }

    /** Creates the exception with its cause. */
    public InvalidInputException(String field, @Nullable Object value, String remedy, @Nullable Throwable cause) {
        super(Failure.of(Failure.Kind.INVALID_REQUEST, field + " is \"" + shown(value) + "\": " + remedy), cause);
        this.field = field;
    }

    /** Returns the name of the field that is wrong. */
    public String field() {
        return field;
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "…";
    }
}
