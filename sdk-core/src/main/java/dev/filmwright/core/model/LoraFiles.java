package dev.filmwright.core.model;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.model.LoraHashes;
import dev.filmwright.spi.MediaStore;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of LoRAs in the media store, by digest. Files come first, rows second. Thread-safe; blocks. */
final class LoraFiles {
    private static final Logger LOG = LoggerFactory.getLogger(LoraFiles.class);
    private static final String FOLDER = "models/loras/";
    private static final long LARGEST = 16L << 30;
    private static final int BUFFER = 1 << 20;
    private static final int AUTO_V2 = 10;
    private static final int AUTO_V3 = 12;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    /** SHA-256 of nothing, which some tools write into headers. */
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final MediaStore store;
    private final Ids ids;
    private final boolean shared;

    @Inject
    LoraFiles(MediaStore store, Ids ids, Sharing sharing) {
        this.store = store;
        this.ids = ids;
        this.shared = sharing.shared();
    }

    /** A copy that is kept nowhere yet, with its header and digests; closing removes it. */
    record Received(Path part, long bytes, Safetensors header, LoraHashes hashes) implements AutoCloseable {
        @Override
        public void close() {
            removePart(part);
        }
    }

    Received receive(Path file) {
        boolean done = false;
        Path part = part();
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                throw Safetensors.refused("it has more than " + LARGEST + " bytes");
            }
            // Before it is copied: a wrong file is refused at once.
            Safetensors.read(file);
            MessageDigest whole = sha256();
            MessageDigest tensors = sha256();
            copy(file, part, whole, tensors);
            Safetensors header = Safetensors.read(part);
            Received received = new Received(part, Files.size(part), header, hashes(whole, tensors, header.metadata()));
            done = true;
            return received;
        } catch (IOException e) {
            throw failed(e);
        } finally {
            if (!done) {
                removePart(part);
            }
        }
    }

    /** Copies and digests in one go: all of it, and what comes after the header. */
    private static void copy(Path file, Path part, MessageDigest whole, MessageDigest tensors) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(part)) {
            byte[] prefix = in.readNBytes(Safetensors.PREFIX);
            whole.update(prefix);
            out.write(prefix);
            long header = Safetensors.headerLength(prefix, Files.size(file));
            long at = 0;
            byte[] buffer = new byte[BUFFER];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (at + count > LARGEST) {
                    throw Safetensors.refused("it grows while it is read");
                }
                whole.update(buffer, 0, count);
                out.write(buffer, 0, count);
                int skipped = (int) Math.min(count, Math.max(0, header - at));
                tensors.update(buffer, skipped, count - skipped);
                at += count;
            }
        }
    }

    private static LoraHashes hashes(MessageDigest whole, MessageDigest tensors, Map<String, String> metadata) {
        String all = HexFormat.of().formatHex(whole.digest());
        String after = HexFormat.of().formatHex(tensors.digest());
        Optional<String> told = Optional.ofNullable(metadata.get("sshs_model_hash"))
                .or(() -> Optional.ofNullable(metadata.get("modelspec.hash_sha256")))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .map(text -> text.startsWith("0x") ? text.substring(2) : text)
                .filter(text -> DIGEST.matcher(text).matches() && !text.equals(OF_NOTHING));
        return new LoraHashes(all, all.substring(0, AUTO_V2), after.substring(0, AUTO_V3), told);
    }

    void keep(Received received) {
        try {
            store.put(new TreeMap<>(Map.of(key(received.hashes().sha256()), received.part())));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    Optional<Path> locate(String sha256) {
        try {
            return store.locate(key(sha256));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    InputStream open(String sha256) {
        try {
            return store.open(key(sha256));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Removes a file, unless another process might just be registering it. */
    void discard(String sha256) {
        if (shared) {
            return;
        }
        try {
            store.delete(key(sha256));
        } catch (IOException e) {
            LOG.warn("the file of LoRA {} could not be removed", sha256, e);
        }
    }

    private Path part() {
        try {
            return store.temporary().resolve(ids.next() + ".part");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static String key(String sha256) {
        return FOLDER + sha256 + ".safetensors";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static LibraryException failed(IOException cause) {
        return new LibraryException(
                Failure.of(Failure.Kind.UNAVAILABLE, "the LoRA's file cannot be used: " + cause), cause);
    }

    private static void removePart(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.debug("{} stays until the library is opened again", part, e);
        }
    }
}
