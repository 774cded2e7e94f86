package dev.filmwright.core.generation;

import dev.filmwright.core.id.Ids;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.PreparedMedia;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Takes any bytes for a picture but {@code "broken"} ones, and keeps none. */
final class FakeMedia implements MediaIngest {
    private final Ids ids;

    FakeMedia(Ids ids) {
        this.ids = ids;
    }

    @Override
    public PreparedMedia prepareImage(MediaOwner owner, InputStream image, ImageOptions options) {
        return prepare(owner, MediaType.WEBP, read(image));
    }

    @Override
    public PreparedMedia prepareFile(MediaOwner owner, MediaType type, InputStream bytes) {
        return prepare(owner, type, read(bytes));
    }

    private PreparedMedia prepare(MediaOwner owner, MediaType type, byte[] bytes) {
        if (new String(bytes, StandardCharsets.UTF_8).equals("broken")) {
            throw new MediaException(MediaException.Reason.CORRUPT, "the bytes contradict themselves", null);
        }
        MediaFile file = new MediaFile(
                new MediaId(ids.next()),
                owner,
                type,
                Optional.empty(),
                bytes.length,
                digest(bytes),
                false,
                Instant.EPOCH);
        return new PreparedMedia() {
            @Override
            public MediaFile file() {
                return file;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void discard(MediaFile file) {}

    private static byte[] read(InputStream image) {
        try {
            return image.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
