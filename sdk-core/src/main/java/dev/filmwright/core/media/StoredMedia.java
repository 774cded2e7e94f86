package dev.filmwright.core.media;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.NotFoundException;
import dev.filmwright.media.ImageMetadata;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaCheck;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.PreparedMedia;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** {@link MediaLibrary} over the storage port and the media store. */
final class StoredMedia implements MediaLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(StoredMedia.class);

    private final Storage storage;
    private final MediaStore store;
    private final MediaIngest ingest;
    private final MediaChecking checking;
    private final ImageReading reading;

    @Inject
    StoredMedia(Storage storage, MediaStore store, MediaIngest ingest, MediaChecking checking, ImageReading reading) {
        this.storage = storage;
        this.store = store;
        this.ingest = ingest;
        this.checking = checking;
        this.reading = reading;
    }

    @Override
    public MediaFile storeImage(MediaOwner owner, InputStream image, ImageOptions options) {
        try (PreparedMedia prepared = ingest.prepareImage(owner, image, options)) {
            return storage.write(unit -> unit.media().insert(prepared.file()));
        }
    }

    @Override
    public Optional<MediaFile> find(MediaId id) {
        return storage.read(unit -> unit.media().find(id));
    }

    @Override
    public InputStream open(MediaId id) {
        MediaFile file = file(id);
        return open(MediaKeys.main(file), id);
    }

    @Override
    public InputStream openThumbnail(MediaId id) {
        MediaFile file = file(id);
        if (!file.hasThumbnail()) {
            throw new NotFoundException("thumbnail of media file", id.value());
        }
        return open(MediaKeys.thumbnail(file), id);
    }

    @Override
    public ImageMetadata readMetadata(InputStream image) {
        return reading.metadata(image);
    }

    @Override
    public ImageMetadata metadata(MediaId id) {
        MediaFile file = file(id);
        String key = MediaKeys.sidecar(file);
        try (InputStream sidecar = store.open(key)) {
            return Provenance.read(sidecar);
        } catch (NoSuchFileException e) {
            return marks(file);
        } catch (JacksonException | InvalidInputException e) {
            LOG.warn("{} is no sidecar any more; what is left is read from the picture", key, e);
            return marks(file);
        } catch (IOException e) {
            throw unavailable(key, e);
        }
    }

    /** Returns what a picture says inside: less than a sidecar, but as long as there is a picture. */
    private ImageMetadata marks(MediaFile file) {
        if (file.size().isEmpty()) {
            return ImageMetadata.none();
        }
        try (InputStream picture = open(MediaKeys.main(file), file.id())) {
            return reading.metadata(picture);
        } catch (IOException e) {
            throw unavailable(MediaKeys.main(file), e);
        }
    }

    private static LibraryException unavailable(String key, IOException cause) {
        return new LibraryException(Failure.of(Failure.Kind.UNAVAILABLE, key + " cannot be read: " + cause), cause);
    }

    private MediaFile file(MediaId id) {
        return find(id).orElseThrow(() -> new NotFoundException("media file", id.value()));
    }

    private InputStream open(String key, MediaId id) {
        try {
            return store.open(key);
        } catch (NoSuchFileException e) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.NOT_FOUND, "media file \"" + id + "\" has a row, but " + key + " is gone"),
                    e);
        } catch (IOException e) {
            throw unavailable(key, e);
        }
    }

    @Override
    public List<MediaFile> of(MediaOwner owner) {
        return storage.read(unit -> unit.media().of(owner));
    }

    @Override
    public void delete(MediaId id) {
        storage.write(unit -> unit.media().delete(id)).ifPresent(ingest::discard);
    }

    @Override
    public MediaCheck check() {
        return checking.run();
    }
}
