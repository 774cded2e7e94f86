package dev.filmwright.samples.cli.prompt;

import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.TextChange;

/** Colours for a terminal; none for anything else. */
enum Paint {
    /** Plain text. */
    OFF,
    /** ANSI escapes. */
    ANSI;

    private static final String RESET = "\u001b[0m";

    String origin(Origin.Source source, String text) {
        return paint(
                text,
                switch (source) {
                    case ASSET -> "36";
                    case CONTEXT -> "32";
                    case SCRIPT -> "33";
                    case SETUP -> "35";
                    case CALLER, EDIT -> "1";
                    case CAPSULE, TEMPLATE -> "34";
                    case DIALECT -> "2";
                });
    }

    /** Marks what is removed and added in words too: colours are not for everyone. */
    String change(TextChange change) {
        return switch (change.kind()) {
            case KEPT -> change.text();
            case REMOVED -> paint("[-" + change.text() + "-]", "31");
            case ADDED -> paint("{+" + change.text() + "+}", "32");
        };
    }

    String heading(String text) {
        return paint(text, "1");
    }

    private String paint(String text, String colour) {
        return this == OFF || text.isBlank() ? text : "\u001b[" + colour + "m" + text + RESET;
    }
}
