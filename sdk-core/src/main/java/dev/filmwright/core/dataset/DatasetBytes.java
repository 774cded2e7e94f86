package dev.filmwright.core.dataset;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.dataset.DatasetFile;
import dev.filmwright.dataset.DatasetFileType;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.spi.MediaStore;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of datasets in the media store, by dataset and digest: a name that somebody gave never becomes a path. Bytes
 * come first, rows second; so a crash leaves at most bytes without a row. Thread-safe; blocks.
 */
final class DatasetBytes {
    private static final Logger LOG = LoggerFactory.getLogger(DatasetBytes.class);
    private static final String FOLDER = "datasets/";
    private static final long LARGEST_PICTURE = 64L << 20;
    private static final long LARGEST_TEXT = 16L << 20;
    private static final int BUFFER = 64 << 10;

    private final MediaStore store;
    private final Ids ids;
    private final boolean shared;

    @Inject
    DatasetBytes(MediaStore store, Ids ids, Sharing sharing) {
        this.store = store;
        this.ids = ids;
        this.shared = sharing.shared();
    }

    /** A file that came in and is kept nowhere yet; closing removes it. */
    record Received(Path part, DatasetFile file) implements AutoCloseable {
        @Override
        public void close() {
            removePart(part);
        }
    }

    /** Takes in a file and proves that it is what its name says. */
    Received receive(String name, InputStream bytes) {
        DatasetFileType type = FileNames.type(name);
        Path part = part();
        boolean done = false;
        try {
            MessageDigest digest = sha256();
            long length = copy(name, type, bytes, part, digest);
            Contents.check(name, type, part);
            done = true;
            return new Received(part, new DatasetFile(name, type, HexFormat.of().formatHex(digest.digest()), length));
        } catch (IOException e) {
            throw failed(e);
        } finally {
            if (!done) {
                removePart(part);
            }
        }
    }

    private Path part() {
        try {
            return store.temporary().resolve(ids.next() + ".part");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static long copy(String name, DatasetFileType type, InputStream bytes, Path part, MessageDigest digest)
            throws IOException {
        long most = type.picture() ? LARGEST_PICTURE : LARGEST_TEXT;
        long length = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(part)) {
            for (int count = read(name, bytes, buffer); count >= 0; count = read(name, bytes, buffer)) {
                length += count;
                if (length > most) {
                    throw new InvalidInputException(
                            "file", name, "it has more than " + most + " bytes: give a smaller one");
                }
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        if (length == 0) {
            throw new InvalidInputException("file", name, "it has no bytes: give the file itself");
        }
        return length;
    }

    /** Tells trouble where the bytes come from apart from trouble where they go. */
    private static int read(String name, InputStream bytes, byte[] buffer) {
        try {
            return bytes.read(buffer);
        } catch (IOException e) {
            throw new InvalidInputException("file", name, "its bytes cannot be read: " + e.getMessage(), e);
        }
    }

    /** Keeps a file; bytes that are there already stay. */
    void keep(DatasetId dataset, Received received) {
        try {
            store.put(new TreeMap<>(Map.of(key(dataset, received.file()), received.part())));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    InputStream open(DatasetId dataset, DatasetFile file) throws IOException {
        return store.open(key(dataset, file));
    }

    /** Removes bytes; where another process might just be adding them, they stay for a check by one that is alone. */
    void discard(DatasetId dataset, DatasetFile file) {
        if (!shared) {
            delete(key(dataset, file));
        }
    }

    /** Removes all bytes of a dataset but those of these files; a removal that fails is made up for by the next check. */
    void discardAllBut(DatasetId dataset, Collection<DatasetFile> files) {
        if (shared) {
            return;
        }
        Set<String> kept = files.stream().map(file -> key(dataset, file)).collect(Collectors.toSet());
        try {
            store.keys(FOLDER + dataset + "/").stream()
                    .filter(key -> !kept.contains(key))
                    .forEach(this::delete);
        } catch (IOException e) {
            LOG.warn("the files of dataset {} cannot be tidied", dataset, e);
        }
    }

    private void delete(String key) {
        try {
            store.delete(key);
        } catch (IOException e) {
            LOG.warn("{} has no row any more but could not be removed; the next check will", key, e);
        }
    }

    private static String key(DatasetId dataset, DatasetFile file) {
        return FOLDER + dataset + "/" + file.sha256() + "." + FileNames.extension(file.type());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static LibraryException failed(IOException cause) {
        return new LibraryException(
                Failure.of(Failure.Kind.UNAVAILABLE, "the dataset's files cannot be used: " + cause), cause);
    }

    private static void removePart(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.debug("{} stays until the library is opened again", part, e);
        }
    }
}
