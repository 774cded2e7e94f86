package dev.filmwright.core.packing;

import dev.filmwright.InvalidInputException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a package goes. Immutable.
 *
 * @param path the ZIP file or folder
 * @param parent the folder it is in
 * @param zip whether it is a ZIP file
 */
record Target(Path path, Path parent, boolean zip) {
    private static final String ZIP = ".zip";

    /** Looks at a target; nothing is made. */
    static Target of(Path target, Layout layout) {
        Path path = target.toAbsolutePath().normalize();
        @Nullable Path parent = path.getParent();
        @Nullable Path name = path.getFileName();
        if (target.toString().isBlank() || parent == null || name == null) {
            throw new InvalidInputException("target", target, "name a ZIP file or a folder");
        }
        boolean zip = name.toString().toLowerCase(Locale.ROOT).endsWith(ZIP);
        if (zip && !layout.zips()) {
            throw new InvalidInputException("target", target, layout.format() + " opens no ZIP files: name a folder");
        }
        if (zip && Files.isDirectory(path)) {
            throw new InvalidInputException("target", target, "it is a folder: name a file");
        }
        if (!zip && Files.exists(path) && !isEmptyFolder(path)) {
            throw new InvalidInputException(
                    "target", target, "there is something already: name a new folder, an empty one, or a .zip");
        }
        return new Target(path, parent, zip);
    }

    private static boolean isEmptyFolder(Path path) {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new InvalidInputException("target", path, "it cannot be read", e);
        }
    }

    /** Makes the folders above. */
    void makeParent() throws IOException {
        try {
            Files.createDirectories(parent);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInputException("target", path, e.getFile() + " is a file: name a folder", e);
        }
    }

    /** Returns its name without {@code .zip}. */
    String name() {
        String name = path.getFileName().toString();
        return zip ? name.substring(0, name.length() - ZIP.length()) : name;
    }
}
