package dev.filmwright.core.media;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.spi.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Media in the library's folder: files are written in {@code tmp}, synchronised, then moved to their place. */
final class FileMediaStore implements MediaStore {
    private static final Logger LOG = LoggerFactory.getLogger(FileMediaStore.class);
    /** The first parts of keys; those of datasets and models are other rooms' business, who share the store. */
    private static final List<String> FOLDERS = List.of("assets", "productions", "datasets", "models");

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)+(\\.[A-Za-z0-9]+)?");

    private final Path root;
    private final Path temporary;
    private final boolean shared;

    /** Opens it; where nobody shares the library, what is in the folder for temporary files was left by a crash. */
    FileMediaStore(Path directory, Sharing sharing) {
        root = directory.toAbsolutePath().normalize();
        temporary = sharing.temporary().toAbsolutePath().normalize();
        shared = sharing.shared();
        try {
            Files.createDirectories(temporary);
            if (!shared) {
                Folders.empty(temporary, Set.of("native"));
            }
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
        synchronise(folders);
    }

    /** Links where the file system can: stored bytes never change. */
    @Override
    public void copy(SortedMap<String, String> files) throws IOException {
        SortedMap<String, String> unlinked = new TreeMap<>();
        Set<Path> folders = new TreeSet<>();
        for (Map.Entry<String, String> entry : files.entrySet()) {
            Path folder = folder(entry.getKey());
            try {
                link(path(entry.getValue()), folder, path(entry.getKey()));
                folders.add(folder);
            } catch (FileAlreadyExistsException e) {
                LOG.trace("{} is there already", entry.getKey());
            } catch (NoSuchFileException e) {
                throw e;
            } catch (UnsupportedOperationException | FileSystemException e) {
                LOG.trace("{} cannot be linked; it is copied", entry.getKey(), e);
                unlinked.put(entry.getKey(), entry.getValue());
            }
        }
        synchronise(folders);
        if (!unlinked.isEmpty()) {
            MediaStore.super.copy(unlinked);
        }
    }

    private static void synchronise(Set<Path> folders) {
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

    private synchronized void link(Path file, Path folder, Path target) throws IOException {
        Files.createDirectories(folder);
        Files.createLink(target, file);
    }

    private Path folder(String key) {
        return root.resolve(key.substring(0, key.lastIndexOf('/')));
    }

    @Override
    public Optional<Path> locate(String key) throws IOException {
        return Optional.of(path(key));
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
        Files.deleteIfExists(path(key));
        removeIfEmpty(folder(key));
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
    public List<String> folders(String folder) throws IOException {
        if (!FOLDERS.contains(folder) || !Files.isDirectory(root.resolve(folder))) {
            return List.of();
        }
        List<String> folders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder), Files::isDirectory)) {
            entries.forEach(entry -> folders.add(folder + "/" + entry.getFileName()));
        }
        folders.sort(null);
        return folders;
    }

    @Override
    public List<String> tidy(Duration stale) throws IOException {
        List<String> removed = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (String empty : folders(folder)) {
                if (removeIfEmpty(root.resolve(empty))) {
                    removed.add(empty);
                }
            }
        }
        FileTime before = FileTime.from(Instant.now().minus(stale));
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(temporary, Files::isRegularFile)) {
            for (Path entry : entries) {
                if (Files.getLastModifiedTime(entry).compareTo(before) < 0 && Files.deleteIfExists(entry)) {
                    removed.add(root.relativize(entry).toString().replace('\\', '/'));
                }
            }
        }
        return removed;
    }

    // Not while move() is about to use it. Other processes cannot be kept from that: where there may be any, it stays.
    private synchronized boolean removeIfEmpty(Path folder) throws IOException {
        if (shared) {
            return false;
        }
        try {
            return Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return false;
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
