package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * One {@code Paragraph} of an FDX file.
 *
 * @param form its attributes
 * @param text its words
 * @param notes the notes in it
 * @param synopsis the summary of the scene it heads
 * @param omits whether it holds a scene that was taken out
 * @param dual the paragraphs of two blocks spoken together, if it holds such
 * @param span where it stands
 */
record FdxParagraph(
        Form form,
        RichText text,
        List<Note> notes,
        Optional<String> synopsis,
        boolean omits,
        List<FdxParagraph> dual,
        SourceSpan span) {

    /**
     * The attributes that matter.
     *
     * @param type {@code Type}, or empty
     * @param number {@code Number}, or empty
     * @param centered whether {@code Alignment} is {@code Center}
     * @param newPage whether {@code StartsNewPage} is {@code Yes}
     */
    record Form(String type, String number, boolean centered, boolean newPage) {}

    /**
     * A note.
     *
     * @param text its words
     * @param anchor where in the paragraph's words it stands
     * @param span where it stands in the file
     */
    record Note(String text, int anchor, SourceSpan span) {}
}
