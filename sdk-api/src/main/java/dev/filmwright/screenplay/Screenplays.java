package dev.filmwright.screenplay;

import java.nio.file.Path;

/** Reads and writes screenplays. Thread-safe; costs no money. */
public interface Screenplays {

    /**
     * Reads a file: FDX if it is XML, else Fountain. Encoding by byte order mark, then UTF-8, then Windows-1252.
     *
     * @throws dev.filmwright.InvalidInputException if it is missing, a folder, empty, larger than 32 MB, binary, or XML
     *     that is not FDX
     */
    Screenplay read(Path file);

    /**
     * Reads a file's bytes as {@link #read(Path)} does.
     *
     * @param name what to call it in messages
     */
    Screenplay read(String name, byte[] bytes);

    /** Reads Fountain text. Never throws on odd text: what is not understood is action. */
    Screenplay parseFountain(String text);

    /** Writes Fountain text which reads back as the same elements. */
    String writeFountain(Screenplay screenplay);
}
