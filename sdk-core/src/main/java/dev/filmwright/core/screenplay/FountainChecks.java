package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.SourceSpan;

/** Reports lines that were read leniently, or that hardly mean what they were read as. */
final class FountainChecks {
    private FountainChecks() {}

    static void check(Script script, LineKind kind, String words, LineClassifier.Place place, SourceSpan span) {
        boolean touched = place.following() == Lines.Kind.TEXT;
        switch (kind) {
            case HEADING -> {
                if (touched) {
                    script.report(
                            "heading-without-blank-line",
                            "no empty line follows: read as a heading all the same",
                            span);
                }
                if (HeadingPrefix.isLenient(words)) {
                    script.report(
                            "heading-prefix", "not a prefix of the standard: read as a heading all the same", span);
                }
            }
            case TRANSITION -> {
                if (touched) {
                    script.report(
                            "transition-without-blank-line",
                            "no empty line follows: read as a transition all the same",
                            span);
                }
            }
            case ACTION -> {
                if (!place.start() && HeadingPrefix.length(words) > 0) {
                    script.report(
                            "heading-inside-action", "no empty line stands before: read as part of the action", span);
                }
            }
            default -> {}
        }
    }

    static void checkDialogue(Script script, String words, SourceSpan span) {
        if (HeadingPrefix.length(words) > 0) {
            script.report("heading-inside-dialogue", "no empty line stands before: read as dialogue", span);
        }
    }
}
