package dev.filmwright.core.media;

import dev.filmwright.core.id.Ids;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.PreparedMedia;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes, scales, encodes and stores pictures; the rows are somebody else's. */
final class Ingest implements MediaIngest {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final MediaStore store;
    private final Storage storage;
    private final Held held;
    private final ImageReading reading;
    private final ImageWriting writing;
    private final Ids ids;
    private final Clock clock;

    @Inject
    Ingest(
            MediaStore store,
            Storage storage,
            Held held,
            ImageReading reading,
            ImageWriting writing,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.storage = storage;
        this.held = held;
        this.reading = reading;
        this.writing = writing;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public PreparedMedia prepareImage(MediaOwner owner, InputStream image, ImageOptions options) {
        Provenance.check(options);
        ImageReading.Source source = reading.read(image);
        Provenance provenance = Provenance.of(source.metadata, options);
        Picture picture = source.picture.within(options.longestEdge());
        SortedMap<String, byte[]> files = new TreeMap<>();
        MediaFile file;
        try {
            byte[] main = writing.write(picture, options);
            MediaType type = writing.type(picture);
            if (provenance.packet().isPresent() && type.equals(MediaType.WEBP)) {
                main = Xmp.mark(main, picture, provenance.packet().get());
            }
            file = file(owner, picture, type, main);
            files.put(MediaKeys.main(file), main);
            files.put(MediaKeys.thumbnail(file), writing.write(picture.thumbnail(options.thumbnail()), options));
        } catch (IOException e) {
            throw failed("the picture cannot be encoded", e);
        }
        if (options.keepOriginal()) {
            files.put(MediaKeys.original(file, source.format), Originals.kept(source, options));
        }
        provenance.sidecar(file).ifPresent(json -> files.put(MediaKeys.sidecar(file), json));
        return keep(file, files);
    }

    private MediaFile file(MediaOwner owner, Picture picture, MediaType type, byte[] bytes) {
        return new MediaFile(
                new MediaId(ids.next()),
                owner,
                type,
                Optional.of(picture.size()),
                bytes.length,
                sha256(bytes),
                true,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private PreparedMedia keep(MediaFile file, SortedMap<String, byte[]> files) {
        Prepared prepared = new Prepared(file);
        held.hold(MediaKeys.stem(file));
        SortedMap<String, Path> written = new TreeMap<>();
        try {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                if (!store.exists(entry.getKey())) {
                    Path part = store.temporary().resolve(ids.next() + ".part");
                    written.put(entry.getKey(), part);
                    Files.write(part, entry.getValue());
                }
            }
            store.put(written);
            return prepared;
        } catch (IOException | RuntimeException e) {
            written.values().forEach(Ingest::removePart);
            prepared.close();
            throw failed("the picture cannot be stored", e);
        }
    }

    private static MediaException failed(String what, Exception cause) {
        return new MediaException(Reason.STORE_FAILED, what + ": " + cause, cause);
    }

    private static void removePart(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.debug("{} stays until the library is opened again", part, e);
        }
    }

    @Override
    public void discard(MediaFile file) {
        held.ifFree(MediaKeys.stem(file), () -> removeUnlessIndexed(file));
    }

    private void removeUnlessIndexed(MediaFile file) {
        if (storage.read(unit -> unit.media().find(file.owner(), file.sha256())).isPresent()) {
            return;
        }
        try {
            for (String key : store.keys(MediaKeys.stem(file))) {
                store.delete(key);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} has no row any more but could not be removed; check() will", MediaKeys.stem(file), e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Holds a file until it is closed. */
    private final class Prepared implements PreparedMedia {
        private final MediaFile file;
        private final AtomicBoolean closed = new AtomicBoolean();

        Prepared(MediaFile file) {
            this.file = file;
        }

        @Override
        public MediaFile file() {
            return file;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                held.release(MediaKeys.stem(file), () -> removeUnlessIndexed(file));
            }
        }
    }
}
