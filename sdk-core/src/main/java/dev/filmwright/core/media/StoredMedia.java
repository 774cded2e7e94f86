package dev.filmwright.core.media;

import dev.filmwright.ConflictException;
import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.NotFoundException;
import dev.filmwright.media.BackgroundOptions;
import dev.filmwright.media.ImageMetadata;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.ImageSource;
import dev.filmwright.media.MediaCheck;
import dev.filmwright.media.MediaCheckOptions;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaImport;
import dev.filmwright.media.MediaImportListener;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.MediaStore;
import dev.filmwright.spi.PreparedMedia;
import dev.filmwright.spi.storage.MediaIndex;
import dev.filmwright.spi.storage.MediaUser;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** {@link MediaLibrary} over the storage port and the media store. */
final class StoredMedia implements MediaLibrary {
    private static final int USERS_NAMED = 5;
    private static final int LARGEST = 16383;
    private static final Logger LOG = LoggerFactory.getLogger(StoredMedia.class);

    private final Storage storage;
    private final MediaStore store;
    private final MediaIngest ingest;
    private final MediaChecking checking;
    private final OpeningCheck opening;
    private final Imports imports;
    private final ImageReading reading;

    @Inject
    StoredMedia(
            Storage storage,
            MediaStore store,
            MediaIngest ingest,
            MediaChecking checking,
            OpeningCheck opening,
            Imports imports,
            ImageReading reading) {
        this.storage = storage;
        this.store = store;
        this.ingest = ingest;
        this.checking = checking;
        this.opening = opening;
        this.imports = imports;
        this.reading = reading;
    }

    @Override
    public MediaFile storeImage(MediaOwner owner, InputStream image, ImageOptions options) {
        try (PreparedMedia prepared = ingest.prepareImage(owner, image, options)) {
            return storage.write(unit -> unit.media().insert(prepared.file(), prepared.recipe()));
        }
    }

    @Override
    public MediaFile storeFile(MediaOwner owner, MediaType type, InputStream bytes) {
        try (PreparedMedia prepared = ingest.prepareFile(owner, type, bytes)) {
            return storage.write(unit -> unit.media().insert(prepared.file()));
        }
    }

    @Override
    public MediaImport importImages(List<ImageSource> images, ImageOptions options, MediaImportListener listener) {
        return imports.start(images, options, listener);
    }

    @Override
    public MediaFile removeBackground(MediaId id, BackgroundOptions options) {
        MediaFile file = file(id);
        ImageOptions.Builder how = ImageOptions.builder().longestEdge(LARGEST).removeBackground(options);
        metadata(id).provenance().facts().forEach(how::provenance);
        try (InputStream picture = open(id)) {
            return storeImage(file.owner(), picture, how.build());
        } catch (IOException e) {
            throw unreadable(MediaKeys.main(file), e);
        }
    }

    private static LibraryException unreadable(String key, IOException cause) {
        return new LibraryException(Failure.of(Failure.Kind.UNAVAILABLE, key + " cannot be read: " + cause), cause);
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
            throw unreadable(key, e);
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
            throw unreadable(MediaKeys.main(file), e);
        }
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
            throw unreadable(key, e);
        }
    }

    @Override
    public Optional<Path> locate(MediaId id) {
        String key = MediaKeys.main(file(id));
        try {
            return store.locate(key);
        } catch (IOException e) {
            throw new LibraryException(Failure.of(Failure.Kind.UNAVAILABLE, key + " cannot be found: " + e), e);
        }
    }

    @Override
    public List<MediaFile> of(MediaOwner owner) {
        return storage.read(unit -> unit.media().of(owner));
    }

    @Override
    public List<String> usersOf(MediaId id) {
        file(id);
        return storage.read(unit -> unit.media().users(id, Integer.MAX_VALUE)).stream()
                .map(MediaUser::label)
                .toList();
    }

    @Override
    public void delete(MediaId id) {
        storage.write(unit -> {
                    checkUnseen(id, unit.media());
                    return unit.media().delete(id);
                })
                .ifPresent(ingest::discard);
    }

    private static void checkUnseen(MediaId id, MediaIndex index) {
        List<String> users = index.users(id, USERS_NAMED + 1).stream()
                .filter(MediaUser::shows)
                .map(MediaUser::label)
                .toList();
        if (!users.isEmpty()) {
            String named = String.join("; ", users.subList(0, Math.min(USERS_NAMED, users.size())));
            throw new ConflictException("media file \"" + id + "\" is shown by " + named
                    + (users.size() > USERS_NAMED ? " and others" : "") + ": take it out there first");
        }
    }

    @Override
    public MediaCheck check(MediaCheckOptions options) {
        opening.result();
        return checking.run(options);
    }

    @Override
    public Optional<MediaCheck> openingCheck() {
        return opening.result();
    }
}
