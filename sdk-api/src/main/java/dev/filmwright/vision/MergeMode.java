package dev.filmwright.vision;

/** What becomes of what an asset says when a description says something too. */
public enum MergeMode {
    /** It stays as it is, also where it says nothing. */
    KEEP,
    /** The description's words stand in its place; where the description says nothing, it stays. */
    REPLACE,
    /**
     * It stays, and what the description adds is put behind it: lists are united; of a text each sentence, or each phrase
     * between commas, whose words are not all there already; a number, an age or a time of day only where there is none.
     */
    MERGE
}
