package dev.filmwright.screenplay;

/**
 * Where an element stands in the text it was read from. Immutable.
 *
 * @param line the first line, counted from 1; 0 if the element was not read from a text
 * @param start offset of the first character in the decoded text
 * @param end offset behind the last character
 */
public record SourceSpan(int line, int start, int end) {
    /** The span of an element that was not read from a text. */
    public static final SourceSpan NONE = new SourceSpan(0, 0, 0);
}
