package dev.filmwright.core.storage.sqlite;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;

/**
 * Where the driver unpacks its native library. A killed JVM leaves 1.1 MB behind each time, so the driver is pointed to a
 * folder inside the library, which is this opener's alone and is emptied here.
 */
final class NativeFolder {
    private static final Logger LOG = LoggerFactory.getLogger(NativeFolder.class);
    private static final String SETTING = "org.sqlite.tmpdir";

    /** The native library has 1 to 1.3 MB, whatever the platform. */
    private static final long NEEDED = 2 << 20;

    private NativeFolder() {}

    /** Loads the driver's native library from below {@code temporary}, unless the host chose a place of its own. */
    static synchronized void prepare(Path temporary) {
        if (System.getProperty(SETTING) != null) {
            return;
        }
        Path folder = temporary.resolve("native");
        try {
            empty(folder);
            Files.createDirectories(folder);
            System.setProperty(SETTING, folder.toString());
            SQLiteJDBCLoader.initialize();
        } catch (IOException e) {
            LOG.debug("{} cannot be used for the native library; the driver chooses", folder, e);
        } catch (Exception e) {
            throw new LibraryException(why(room(folder), e), e);
        } finally {
            System.clearProperty(SETTING);
        }
    }

    /** Says why the driver did not load: it reports a full disk as a platform it does not know. */
    static Failure why(long room, Exception problem) {
        return room < NEEDED
                ? Failure.of(
                        Failure.Kind.UNAVAILABLE,
                        "the library cannot be opened: the disk is full; nothing was changed, make room and try again")
                : Failure.of(Failure.Kind.UNSUPPORTED, "SQLite does not run on this platform: " + problem.getMessage());
    }

    private static long room(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            LOG.debug("the room left for {} is not known", folder, e);
            return Long.MAX_VALUE;
        }
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "sqlite-*")) {
            for (Path file : files) {
                delete(file);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Loaded by this very JVM, on a system that keeps open files: the next one removes it.
            @Nullable String reason = e.getMessage();
            LOG.debug("{} stays: {}", file, reason);
        }
    }
}
