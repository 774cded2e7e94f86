package dev.filmwright.core.screenplay;

import com.google.inject.Inject;
import dev.filmwright.InvalidInputException;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.Screenplays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Reads screenplays by what is in them, not by what they are called. */
final class ScreenplayFiles implements Screenplays {
    private static final int LARGEST = 8 << 20;

    @Inject
    ScreenplayFiles() {}

    @Override
    public Screenplay read(Path file) {
        String name = String.valueOf(Objects.requireNonNull(file, "file").getFileName());
        if (Files.isDirectory(file)) {
            throw new InvalidInputException("screenplay", name, "this is a folder; give the file in it");
        }
        if (!Files.exists(file)) {
            throw new InvalidInputException("screenplay", name, "there is no such file; check the path");
        }
        try {
            refuseTooLarge(name, Files.size(file));
            return read(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new InvalidInputException("screenplay", name, "it could not be read; check that it may be", e);
        }
    }

    @Override
    public Screenplay read(String name, byte[] bytes) {
        refuseTooLarge(name, bytes.length);
        String text = TextDecoder.decode(name, bytes);
        if (Blanks.only(text)) {
            throw new InvalidInputException("screenplay", name, "the file is empty; give one with a script in it");
        }
        return FdxReader.isXml(text) ? FdxReader.read(name, text) : FountainReader.read(text);
    }

    @Override
    public Screenplay parseFountain(String text) {
        return FountainReader.read(Objects.requireNonNull(text, "text"));
    }

    @Override
    public String writeFountain(Screenplay screenplay) {
        return FountainWriter.write(screenplay);
    }

    private static void refuseTooLarge(String name, long size) {
        if (size > LARGEST) {
            throw new InvalidInputException(
                    "screenplay", name, "it is larger than 8 MB, which no screenplay is; give the script alone");
        }
    }
}
