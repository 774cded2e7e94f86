package dev.filmwright.core.export;

import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.export.ExportException;
import dev.filmwright.export.Exporter;
import dev.filmwright.export.Turnover;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hidden folder beside the files to be: everything is written there and moved at the end, so that a reader of the
 * target folder sees old files or new ones, whole. Closed without {@link #publish} it leaves nothing, not even the
 * folders it made.
 */
final class Staging implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

    private final Path folder;
    private final HiddenFolder hidden;
    private final Deque<Path> made;
    private final List<Path> written = new ArrayList<>();

    private Staging(Path folder, HiddenFolder hidden, Deque<Path> made) {
        this.folder = folder;
        this.hidden = hidden;
        this.made = made;
    }

    /**
     * Opens a staging folder.
     *
     * @throws InvalidInputException if the target, or a folder above it, is a file, or a folder stands where a file goes
     * @throws ExportException if the folder cannot be made or written to
     */
    static Staging in(Path target, List<Exporter> exporters) {
        Path folder = target.toAbsolutePath().normalize();
        Deque<Path> missing = missing(folder);
        for (Exporter exporter : exporters) {
            Path file = folder.resolve(exporter.fileName());
            if (Files.isDirectory(file)) {
                throw new InvalidInputException(
                        "folder", target, exporter.fileName() + " in it is a folder: move it away");
            }
        }
        Deque<Path> made = new ArrayDeque<>();
        try {
            while (!missing.isEmpty()) {
                made.push(Files.createDirectory(missing.pop()));
            }
            HiddenFolder.removeStale(folder);
            return new Staging(folder, HiddenFolder.in(folder), made);
        } catch (IOException e) {
            remove(made);
            throw new ExportException("the folder " + folder + " cannot be written to: " + reason(e), e);
        }
    }

    /** Lets an exporter write its file, and brings it to the disk. Returns the exporter's warnings. */
    List<String> write(Exporter exporter, Turnover turnover, ProgressListener listener) {
        Path file = hidden.path().resolve(exporter.fileName());
        try {
            List<String> warnings = exporter.write(turnover, file, listener);
            if (!Files.isRegularFile(file)) {
                throw new IOException("it wrote no file");
            }
            force(file, StandardOpenOption.WRITE);
            written.add(file);
            return List.copyOf(warnings);
        } catch (FilmwrightException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new ExportException(
                    exporter.fileName() + " could not be written by " + exporter.id() + ": " + reason(e), e);
        }
    }

    /** Moves every file to its place, replacing what was there; returns the files. */
    List<Path> publish() {
        List<Path> files = new ArrayList<>();
        for (Path file : written) {
            Path target = folder.resolve(file.getFileName());
            try {
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new ExportException(target + " could not be replaced: " + reason(e), e);
            }
            files.add(target);
        }
        made.clear();
        forceFolder();
        return files;
    }

    @Override
    public void close() {
        try {
            hidden.close();
        } catch (IOException e) {
            LOG.warn("The temporary folder {} could not be removed: {}", hidden.path(), e.toString());
        }
        remove(made);
    }

    private static Deque<Path> missing(Path folder) {
        Deque<Path> missing = new ArrayDeque<>();
        @Nullable Path at = folder;
        while (at != null && !Files.exists(at)) {
            missing.push(at);
            at = at.getParent();
        }
        if (at != null && !Files.isDirectory(at)) {
            throw new InvalidInputException("folder", folder, at + " is a file: name a folder");
        }
        return missing;
    }

    private static void remove(Deque<Path> folders) {
        while (!folders.isEmpty()) {
            Path folder = folders.pop();
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return; // somebody else has put something there meanwhile
            } catch (IOException e) {
                LOG.warn("The folder {} could not be removed: {}", folder, e.toString());
                return;
            }
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Makes the moves last; where folders cannot be opened (Windows) the file system does so by itself. */
    private void forceFolder() {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            LOG.debug("The folder {} cannot be forced to disk: {}", folder, e.toString());
        }
    }

    /** A file system's exception often says no more than a path; then its name tells what is wrong with it. */
    private static String reason(Exception e) {
        String kind = e.getClass().getSimpleName();
        if (e instanceof FileSystemException failed) {
            String what = failed.getReason() == null ? words(kind) : failed.getReason();
            return what + ": " + failed.getFile();
        }
        @Nullable String message = e.getMessage();
        return message == null || message.isBlank()
                ? kind
                : message.strip().lines().findFirst().orElse(kind);
    }

    /** Returns {@code "access denied"} for {@code "AccessDeniedException"}. */
    private static String words(String kind) {
        return kind.replace("Exception", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
