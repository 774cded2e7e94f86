package dev.filmwright.core.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for files that are being written. A lock in it ends with the process, however it ends: a folder whose lock
 * nobody holds was left by a crash and may go.
 */
public final class HiddenFolder implements AutoCloseable {
    private static final String PREFIX = ".export-";
    private static final String LOCK = ".lock";

    private final Path path;
    private final FileChannel lock;

    private HiddenFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes one in {@code folder}. */
    public static HiddenFolder in(Path folder) throws IOException {
        Path path = Files.createTempDirectory(folder, PREFIX);
        FileChannel channel = open(path);
        channel.lock();
        return new HiddenFolder(path, channel);
    }

    /** Removes the folders that crashed processes left in {@code folder}. */
    public static void removeStale(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path path : left) {
                if (Files.isDirectory(path) && abandoned(path)) {
                    remove(path);
                }
            }
        }
    }

    private static boolean abandoned(Path path) throws IOException {
        try (FileChannel channel = open(path)) {
            @Nullable FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Returns where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
        remove(path);
    }

    private static void remove(Path path) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
