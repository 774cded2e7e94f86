package dev.filmwright.core.media;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.OpenSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Media in the library's folder: files are written in {@code tmp}, synchronised, then moved to their place. */
final class FileMediaStore implements MediaStore {
    private static final List<String> FOLDERS = List.of("assets", "productions");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)+(\\.[A-Za-z0-9]+)?");

    private final Path root;
    private final Path temporary;

    /** Empties the folder for temporary files: the library is locked, so what is there was left by a crash. */
    FileMediaStore(OpenSettings settings) {
        root = settings.directory().toAbsolutePath().normalize();
        temporary = root.resolve("tmp");
        try {
            Files.createDirectories(temporary);
            Folders.empty(temporary, Set.of("native"));
        } catch (IOException e) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, "the folder " + temporary + " cannot be used: " + e), e);
        }
    }

    @Override
    public void put(SortedMap<String, Path> files) throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (Map.Entry<String, Path> entry : files.entrySet()) {
            Path target = path(entry.getKey());
            if (Files.exists(target)) {
                Files.deleteIfExists(entry.getValue());
                continue;
            }
            Path folder = folder(entry.getKey());
            Folders.synchronise(entry.getValue());
            move(entry.getValue(), folder, target);
            folders.add(folder);
        }
        for (Path folder : folders) {
            Folders.synchroniseFolder(folder);
            Folders.synchroniseFolder(folder.resolveSibling(""));
        }
    }

    // Not while delete() takes the folder away.
    private synchronized void move(Path file, Path folder, Path target) throws IOException {
        Files.createDirectories(folder);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path folder(String key) {
        return root.resolve(key.substring(0, key.lastIndexOf('/')));
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(path(key));
    }

    @Override
    public boolean exists(String key) throws IOException {
        return Files.isRegularFile(path(key));
    }

    @Override
    public synchronized void delete(String key) throws IOException {
        Path file = path(key);
        Files.deleteIfExists(file);
        try {
            Files.deleteIfExists(folder(key));
        } catch (DirectoryNotEmptyException e) {
            // Others live there.
        }
    }

    @Override
    public List<String> keys(String prefix) throws IOException {
        List<String> keys = new ArrayList<>();
        String parent = prefix.substring(0, Math.max(0, prefix.lastIndexOf('/')));
        if (FOLDERS.contains(parent)) {
            collect(root.resolve(parent), prefix, keys);
        } else if (prefix.indexOf('/') >= 0) {
            collect(path(parent), prefix, keys);
        } else {
            for (String folder : FOLDERS) {
                collect(root.resolve(folder), prefix, keys);
            }
        }
        keys.sort(null);
        return keys;
    }

    private void collect(Path folder, String prefix, List<String> keys) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(key -> key.startsWith(prefix) && KEY.matcher(key).matches())
                    .forEach(keys::add);
        }
    }

    @Override
    public Path temporary() {
        return temporary;
    }

    /** Returns where a key's file is; a key cannot lead out of the library. */
    private Path path(String key) throws IOException {
        if (!KEY.matcher(key).matches() || !FOLDERS.contains(key.substring(0, key.indexOf('/')))) {
            throw new IOException("\"" + key + "\" is no key of a media file");
        }
        return root.resolve(key);
    }
}
