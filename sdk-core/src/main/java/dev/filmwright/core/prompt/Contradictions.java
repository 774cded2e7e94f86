package dev.filmwright.core.prompt;

import java.util.ArrayList;
import java.util.List;

/** Finds what a prompt says twice and differently; both places are told. */
final class Contradictions {
    private Contradictions() {}

    static void check(String masked, Findings findings) {
        Words words = Words.of(masked);
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : Statement.in(words)) {
            boolean known = false;
            for (Statement before : kept) {
                known |= before.about() == statement.about() && before.value() == statement.value();
                if (before.contradicts(statement, masked)) {
                    report(before, statement, masked, findings);
                    report(statement, before, masked, findings);
                }
            }
            // One place of each statement is enough: a text that repeats itself is no square of findings.
            if (!known) {
                kept.add(statement);
            }
            if (findings.full()) {
                return;
            }
        }
    }

    private static void report(Statement here, Statement there, String text, Findings findings) {
        findings.warning(
                "contradiction",
                "\u201C" + words(here, text) + "\u201D and \u201C" + words(there, text) + "\u201D are two "
                        + here.about().words(),
                "keep one of them",
                here.start(),
                here.end());
    }

    private static String words(Statement statement, String text) {
        return text.substring(statement.start(), statement.end());
    }
}
