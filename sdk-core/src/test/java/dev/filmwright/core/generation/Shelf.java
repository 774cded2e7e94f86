package dev.filmwright.core.generation;

import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.MediaTransfer;
import dev.filmwright.spi.PreparedMedia;
import dev.filmwright.spi.storage.Storage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Files to be given to jobs, their bytes in memory. */
final class Shelf implements MediaTransfer {
    final Map<MediaId, byte[]> bytes = new ConcurrentHashMap<>();
    private final Storage storage;

    Shelf(Storage storage) {
        this.storage = storage;
    }

    /** Stores a file whose bytes are the words. */
    MediaId put(String id, MediaType type, String words) {
        byte[] content = words.getBytes(StandardCharsets.UTF_8);
        MediaFile file = new MediaFile(
                new MediaId(id),
                MediaOwner.production("p1"),
                type,
                type.picture() ? Optional.of(new FrameSize(64, 36)) : Optional.empty(),
                content.length,
                digest(content),
                false,
                Instant.EPOCH);
        bytes.put(file.id(), content);
        return storage.write(unit -> unit.media().insert(file)).id();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public InputStream open(MediaFile file, String tail) throws IOException {
        byte @Nullable [] content = bytes.get(file.id());
        if (content == null) {
            throw new NoSuchFileException(file.id().value());
        }
        if (content.length == 0) {
            throw new IOException("the disk is sick");
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public String mainTail(MediaFile file) {
        return "." + file.type().extension();
    }

    @Override
    public List<String> tails(MediaFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean exists(MediaFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path temporary() {
        throw new UnsupportedOperationException();
    }

    @Override
    public PreparedMedia adopt(MediaFile file, SortedMap<String, Path> parts) {
        throw new UnsupportedOperationException();
    }
}
