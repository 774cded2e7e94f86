package dev.filmwright.testkit.memory;

import dev.filmwright.spi.MediaStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of media in memory, for tests: gone when it is closed. Thread-safe.
 *
 * <p>Only files that are being written lie on the disk, in a temporary folder of the system's, which closing removes.
 */
public final class MemoryMediaStore implements MediaStore {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)+(\\.[A-Za-z0-9]+)?");

    private final ConcurrentNavigableMap<String, byte[]> files = new ConcurrentSkipListMap<>();
    private @Nullable Path temporary;

    /** Creates an empty store. */
    public MemoryMediaStore() {}

    @Override
    public void put(SortedMap<String, Path> files) throws IOException {
        for (String key : files.keySet()) {
            check(key);
        }
        for (Map.Entry<String, Path> entry : files.entrySet()) {
            this.files.putIfAbsent(entry.getKey(), Files.readAllBytes(entry.getValue()));
            Files.delete(entry.getValue());
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        byte @Nullable [] bytes = files.get(check(key));
        if (bytes == null) {
            throw new NoSuchFileException(key);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean exists(String key) throws IOException {
        return files.containsKey(check(key));
    }

    @Override
    public void delete(String key) throws IOException {
        files.remove(check(key));
    }

    @Override
    public List<String> keys(String prefix) {
        return files.tailMap(prefix).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .toList();
    }

    @Override
    public synchronized Path temporary() throws IOException {
        if (temporary == null) {
            temporary = Files.createTempDirectory("filmwright-media-");
        }
        return temporary;
    }

    @Override
    public synchronized void close() {
        files.clear();
        if (temporary != null) {
            remove(temporary);
            temporary = null;
        }
    }

    private static String check(String key) throws IOException {
        if (!KEY.matcher(key).matches()) {
            throw new IOException("\"" + key + "\" is no key of a media file");
        }
        return key;
    }

    private static void remove(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be removed", e);
        }
    }
}
