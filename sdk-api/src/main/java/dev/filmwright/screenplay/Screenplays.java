package dev.filmwright.screenplay;

import java.nio.file.Path;

/** Reads and writes screenplays. Thread-safe; costs no money. */
public interface Screenplays {

    /**
     * Reads a file: FDX if it is XML, else Fountain. Encoding by byte order mark, then UTF-8, then Windows-1252.
     *
     * @throws dev.filmwright.InvalidInputException if it is missing, a folder, empty, larger than 8 MB, binary, or XML
     *     that is not FDX
     */
    Screenplay read(Path file);

    /**
     * Reads a file's bytes as {@link #read(Path)} does.
     *
     * @param name what to call it in messages
     */
    Screenplay read(String name, byte[] bytes);

    /**
     * Reads Fountain 1.1 text, in time linear in its length. Never throws on odd text: what is not understood is action,
     * and what was read leniently is in the diagnostics. Beyond the standard, {@code FADE OUT.}, {@code FADE TO BLACK.} and
     * {@code CUT TO BLACK.} are transitions, and {@code FADE IN:} is one where it opens the script; a heading needs no empty
     * line below it; {@code EXT./INT.} heads a scene too; a backslash makes any mark plain.
     *
     * @see <a href="https://fountain.io/syntax">Fountain syntax</a>
     */
    Screenplay parseFountain(String text);

    /**
     * Writes Fountain text which reads back as the same elements, but for their spans. What Fountain has no form for comes
     * as near as it can: dialogue without a cue is written as action.
     */
    String writeFountain(Screenplay screenplay);
}
