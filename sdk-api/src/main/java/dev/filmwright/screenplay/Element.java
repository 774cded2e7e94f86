package dev.filmwright.screenplay;

import java.util.List;
import java.util.Optional;

/** One element of a screenplay, in the order of the page. Immutable. */
public sealed interface Element {

    /** Returns the words, without marks; empty for a page break. */
    String text();

    /** Returns where it stands in the text it was read from. */
    SourceSpan span();

    /**
     * A scene heading.
     *
     * @param text the heading as written, without a forcing mark and without the number
     * @param number the scene number between {@code #}, if any
     * @param parts the heading taken apart
     * @param span where it stands
     */
    record SceneHeading(String text, Optional<String> number, HeadingParts parts, SourceSpan span) implements Element {}

    /**
     * Action, the default: one paragraph. Empty lines beyond the one that parts it from the action before begin its words.
     *
     * @param content the words
     * @param centered whether it is centered on the page
     * @param span where it stands
     */
    record Action(RichText content, boolean centered, SourceSpan span) implements Element {
        @Override
        public String text() {
            return content.plain();
        }
    }

    /**
     * A character cue; the parentheticals, dialogue and lyrics behind it are this character's.
     *
     * @param name the name as written, without extensions
     * @param extensions what stands in brackets behind it, e.g. {@code "V.O."}
     * @param dual whether this block is spoken together with another
     * @param span where it stands
     */
    record Cue(String name, List<String> extensions, Dual dual, SourceSpan span) implements Element {
        /** Copies the list. */
        public Cue {
            extensions = List.copyOf(extensions);
        }

        @Override
        public String text() {
            return name;
        }
    }

    /** Whether a dialogue block is spoken together with another. */
    enum Dual {
        /** It is not. */
        NONE,
        /** It is the first of the two. */
        LEFT,
        /** It is the second of the two. */
        RIGHT
    }

    /**
     * A parenthetical.
     *
     * @param content the words without the brackets
     * @param span where it stands
     */
    record Parenthetical(RichText content, SourceSpan span) implements Element {
        @Override
        public String text() {
            return content.plain();
        }
    }

    /**
     * Spoken lines.
     *
     * @param content the words
     * @param span where they stand
     */
    record Dialogue(RichText content, SourceSpan span) implements Element {
        @Override
        public String text() {
            return content.plain();
        }
    }

    /**
     * Sung lines.
     *
     * @param content the words
     * @param span where they stand
     */
    record Lyrics(RichText content, SourceSpan span) implements Element {
        @Override
        public String text() {
            return content.plain();
        }
    }

    /**
     * A transition such as {@code CUT TO:}.
     *
     * @param text the words
     * @param span where it stands
     */
    record Transition(String text, SourceSpan span) implements Element {}

    /**
     * A forced page break.
     *
     * @param span where it stands
     */
    record PageBreak(SourceSpan span) implements Element {
        @Override
        public String text() {
            return "";
        }
    }

    /**
     * A section heading of the outline; never printed.
     *
     * @param depth 1 for the outermost
     * @param text the words
     * @param span where it stands
     */
    record Section(int depth, String text, SourceSpan span) implements Element {}

    /**
     * A synopsis line of the outline; never printed.
     *
     * @param text the words
     * @param span where it stands
     */
    record Synopsis(String text, SourceSpan span) implements Element {}

    /**
     * A note of the writer; never printed. A note inside another element stands directly behind that element.
     *
     * @param text the words
     * @param anchor offset in the text of the element before it, or -1 if it stands on its own
     * @param span where it stands
     */
    record Note(String text, int anchor, SourceSpan span) implements Element {}
}
