package dev.filmwright.samples.cli.generate;

import dev.filmwright.InvalidInputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that a user names. */
public final class TextFile {
    private static final long LONGEST = 16L << 20;

    private TextFile() {}

    /**
     * Returns the text of a file in UTF-8.
     *
     * @param argument what the user names it by
     */
    public static String read(String argument, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException(argument, file, "there is no such file");
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new InvalidInputException(argument, file, "it has more than " + LONGEST + " bytes");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(argument, file, "it is no text in UTF-8", e);
        } catch (IOException e) {
            throw new InvalidInputException(argument, file, "it cannot be read: " + e.getMessage(), e);
        }
    }
}
