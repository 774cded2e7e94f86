package dev.filmwright.screenplay;

/**
 * Something a reader found odd but read all the same. Immutable.
 *
 * @param code a stable short name, e.g. {@code "unclosed-boneyard"}
 * @param message what was found and how it was read
 * @param span where
 */
public record Diagnostic(String code, String message, SourceSpan span) {}
