package dev.filmwright.core.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What files need to outlast a power cut, and folders to be empty. */
final class Folders {
    private static final Logger LOG = LoggerFactory.getLogger(Folders.class);

    private Folders() {}

    /** Has the disk hold a file's bytes before this returns. */
    static void synchronise(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Has the disk hold a folder's names, where the platform lets us ask for it: Windows does not. */
    static void synchroniseFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.trace("{} cannot be synchronised", folder, e);
        }
    }

    /** Removes all that is in a folder but for names to keep; follows no links. */
    static void empty(Path folder, Set<String> kept) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!kept.contains(entry.getFileName().toString())) {
                    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                        empty(entry, Set.of());
                    }
                    Files.deleteIfExists(entry);
                }
            }
        }
    }
}
