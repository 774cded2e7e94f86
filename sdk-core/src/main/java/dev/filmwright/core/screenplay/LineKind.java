package dev.filmwright.core.screenplay;

/** What a line of words is. */
enum LineKind {
    ACTION,
    FORCED_ACTION,
    CUE,
    FORCED_CUE,
    LYRIC,
    CENTERED,
    TRANSITION,
    FORCED_TRANSITION,
    PAGE_BREAK,
    SYNOPSIS,
    SECTION,
    HEADING,
    FORCED_HEADING,
    PARENTHETICAL,
    DIALOGUE;

    /** Returns whether the line ends the dialogue block it is met in. */
    boolean leavesBlock() {
        return this == FORCED_ACTION
                || this == FORCED_CUE
                || this == CENTERED
                || this == FORCED_TRANSITION
                || this == PAGE_BREAK;
    }
}
