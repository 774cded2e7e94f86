package dev.filmwright.core.breakdown;

/**
 * A place in a text where something in the manifest is named.
 *
 * @param key its key
 * @param start offset of its first character
 * @param end offset behind its last one
 * @param owner whether it is only named as the owner of something, as in {@code "Samantha's crate"}
 */
record Mention(String key, int start, int end, boolean owner) {}
