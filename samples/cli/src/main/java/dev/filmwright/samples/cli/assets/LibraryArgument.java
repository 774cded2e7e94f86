package dev.filmwright.samples.cli.assets;

import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;

/** {@code DIR}: a library's own folder, or one that {@code produce} made and keeps a library in. */
public final class LibraryArgument {
    private static final String PRODUCED = "library";
    private static final String DATABASE = "filmwright.db";

    @Parameters(index = "0", paramLabel = "DIR", description = "A library's folder, or one that produce made.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    /** Returns the argument that names a folder. */
    public static LibraryArgument of(Path folder) {
        LibraryArgument argument = new LibraryArgument();
        argument.folder = folder;
        return argument;
    }

    /** Returns where {@code produce} keeps the library. */
    public static Path produced(Path folder) {
        return folder.resolve(PRODUCED);
    }

    /** Opens the library, which must be there. */
    public Filmwright open() {
        if (Files.exists(folder.resolve(DATABASE))) {
            return Filmwright.open(folder);
        }
        if (Files.isDirectory(produced(folder))) {
            return Filmwright.open(produced(folder));
        }
        throw new InvalidInputException(
                "DIR", folder, "there is no library in it: name a library's folder, or one that produce made");
    }

    /** Opens the library, or makes one in a folder that holds nothing else: it would be hard to tell from other files. */
    public Filmwright openOrCreate() {
        return isNew() ? Filmwright.open(folder) : open();
    }

    /** Returns whether nothing is there yet. */
    boolean isNew() {
        if (folder.toString().isBlank()) {
            throw new InvalidInputException("DIR", folder, "name a folder");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new InvalidInputException("DIR", folder, "it is a file: name a folder");
        }
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, folder + " cannot be read: permission denied"), e);
        }
    }
}
