package dev.filmwright.core.media;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whether the library was closed in order the last time: a file lies in its folder while it is open. It outlasts a
 * process that is killed; a power cut in the first seconds may take it along, and then a check on demand finds what is left.
 */
final class OpenMark {
    private static final Logger LOG = LoggerFactory.getLogger(OpenMark.class);

    private final Path file;

    OpenMark(Path directory) {
        file = directory.resolve("media.open");
    }

    /** Sets the mark; returns whether it was set already. */
    boolean set() {
        try {
            Files.createFile(file);
            return false;
        } catch (FileAlreadyExistsException e) {
            return true;
        } catch (IOException e) {
            LOG.debug("{} cannot be written; media are checked now, to be safe", file, e);
            return true;
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("{} stays; media are checked when the library is opened again", file, e);
        }
    }
}
