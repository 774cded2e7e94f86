package dev.filmwright.core.screenplay;

/**
 * A note that was cut out of the text.
 *
 * @param at where it stood, as an offset in the text that is left
 * @param text its words
 * @param start raw offset of its first bracket
 * @param end raw offset behind its last bracket
 */
record CutNote(int at, String text, int start, int end) {}
