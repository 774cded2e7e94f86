package dev.filmwright.core.export.sheet;

import dev.filmwright.InvalidInputException;
import dev.filmwright.core.export.HiddenFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a sheet goes: written into a hidden folder first, so that a page that was there stays until the new one is whole. */
final class SheetTarget implements AutoCloseable {
    private final Path file;
    private final HiddenFolder hidden;
    private @Nullable Path folder;

    private SheetTarget(Path file, HiddenFolder hidden) {
        this.file = file;
        this.hidden = hidden;
    }

    static SheetTarget of(Path target) throws IOException {
        Path file = target.toAbsolutePath().normalize();
        @Nullable Path parent = file.getParent();
        if (target.toString().isBlank() || parent == null || Files.isDirectory(file)) {
            throw new InvalidInputException("file", target, "it is a folder: name a file in it, e.g. sheet.html");
        }
        try {
            Files.createDirectories(parent);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidInputException("file", target, e.getFile() + " is a file: name a folder", e);
        }
        HiddenFolder.removeStale(parent);
        return new SheetTarget(file, HiddenFolder.in(parent));
    }

    /** Returns where to write the page. */
    Path page() {
        return hidden.path().resolve("page.html");
    }

    /** Returns what the folder of thumbnails is called, beside the page. */
    String folderName() {
        return file.getFileName().toString().replaceFirst("(?i)(?<=.)\\.x?html?$", "") + "_files";
    }

    /** Makes the folder to write thumbnails into. */
    Path makeFolder() throws IOException {
        Path made = Files.createDirectory(hidden.path().resolve("thumbnails"));
        folder = made;
        return made;
    }

    /**
     * Moves everything to its place, thumbnails first. What is in their folder already stays: it may be somebody's, and
     * a thumbnail's name says what is in it.
     */
    List<Path> publish() throws IOException {
        List<Path> files = new ArrayList<>(List.of(file));
        if (folder != null) {
            Path target = file.resolveSibling(folderName());
            Files.createDirectories(target);
            merge(folder, target);
            files.add(target);
        }
        try (FileChannel channel = FileChannel.open(page(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(page(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return files;
    }

    private static void merge(Path from, Path to) throws IOException {
        List<Path> shelves;
        try (Stream<Path> listed = Files.list(from)) {
            shelves = listed.toList();
        }
        for (Path shelf : shelves) {
            Path target = Files.createDirectories(to.resolve(shelf.getFileName()));
            List<Path> thumbnails;
            try (Stream<Path> listed = Files.list(shelf)) {
                thumbnails = listed.toList();
            }
            for (Path thumbnail : thumbnails) {
                Files.move(
                        thumbnail,
                        target.resolve(thumbnail.getFileName()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() throws IOException {
        hidden.close();
    }
}
