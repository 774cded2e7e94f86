package dev.filmwright.core.screenplay;

/**
 * Says what a line is, by its marks, its words and its neighbours, in the order of tests that keeps them apart. The
 * writer asks it too, to know which lines need a mark.
 */
final class LineClassifier {

    /**
     * Where a line stands.
     *
     * @param start whether an element may begin without a mark: the line before is blank or complete in itself
     * @param following what the line behind is
     * @param opening whether nothing has been told yet, so that {@code FADE IN:} opens the script
     * @param blanksBehind whether blanks follow the words, which keeps a transition from being one
     */
    record Place(boolean start, Lines.Kind following, boolean opening, boolean blanksBehind) {}

    private LineClassifier() {}

    /** Returns what a line outside of dialogue is; {@code words} is not empty and has no blanks around it. */
    static LineKind classify(String words, Place place) {
        LineKind marked = marked(words);
        if (marked != LineKind.ACTION || !place.start()) {
            return marked;
        }
        if (HeadingPrefix.length(words) > 0) {
            return LineKind.HEADING;
        }
        if (!place.blanksBehind() && Transitions.isOne(words, place.opening())) {
            return LineKind.TRANSITION;
        }
        boolean spoken = place.following() == Lines.Kind.TEXT || place.following() == Lines.Kind.SPACER;
        return spoken && CueParser.isCue(words) ? LineKind.CUE : LineKind.ACTION;
    }

    /** Returns what a line inside a dialogue block is. */
    static LineKind classifyInBlock(String words) {
        LineKind marked = marked(words);
        if (marked == LineKind.LYRIC || marked.leavesBlock()) {
            return marked;
        }
        return isBracketed(words) ? LineKind.PARENTHETICAL : LineKind.DIALOGUE;
    }

    /** Returns whether a line begins with a mark that makes it no action. */
    static boolean isMarked(String words) {
        return marked(words) != LineKind.ACTION;
    }

    private static LineKind marked(String words) {
        boolean more = words.length() > 1;
        return switch (words.charAt(0)) {
            case '!' -> LineKind.FORCED_ACTION;
            case '@' -> CueParser.isForcedCue(words) ? LineKind.FORCED_CUE : LineKind.ACTION;
            case '~' -> LineKind.LYRIC;
            case '>' -> more ? pointed(words) : LineKind.ACTION;
            case '=' -> equalsSign(words);
            case '#' -> LineKind.SECTION;
            case '.' -> forcesHeading(words) ? LineKind.FORCED_HEADING : LineKind.ACTION;
            default -> LineKind.ACTION;
        };
    }

    private static LineKind pointed(String words) {
        int last = words.length() - 1;
        return words.charAt(last) == '<' && !Escapes.covers(words, last)
                ? LineKind.CENTERED
                : LineKind.FORCED_TRANSITION;
    }

    private static LineKind equalsSign(String words) {
        int signs = 0;
        while (signs < words.length() && words.charAt(signs) == '=') {
            signs++;
        }
        if (signs == 1) {
            return LineKind.SYNOPSIS;
        }
        return signs >= 3 && signs == words.length() ? LineKind.PAGE_BREAK : LineKind.ACTION;
    }

    private static boolean forcesHeading(String words) {
        return words.length() > 1 && (Character.isLetterOrDigit(words.codePointAt(1)) || Escapes.startsAt(words, 1));
    }

    /** Returns whether the line is one pair of brackets with what is in them. */
    private static boolean isBracketed(String words) {
        int last = words.length() - 1;
        if (last < 1 || words.charAt(0) != '(' || words.charAt(last) != ')' || Escapes.covers(words, last)) {
            return false;
        }
        int depth = 0;
        for (int at = 0; at < last; at++) {
            char c = words.charAt(at);
            if (Escapes.startsAt(words, at)) {
                at++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return false;
            }
        }
        return true;
    }
}
