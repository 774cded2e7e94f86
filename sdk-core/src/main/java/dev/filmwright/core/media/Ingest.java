package dev.filmwright.core.media;

import dev.filmwright.core.id.Ids;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaRecipe;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.PreparedMedia;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes, scales, encodes and stores pictures, or copies what is known, and stores the rest as it is; the rows are somebody else's. */
final class Ingest implements MediaIngest {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

    private final KeptFiles kept;
    private final KnownPictures known;
    private final PlainFiles plain;
    private final ImageReading reading;
    private final ImageWriting writing;
    private final DecodeBudget budget;
    private final Ids ids;
    private final Clock clock;

    @Inject
    Ingest(
            KeptFiles kept,
            KnownPictures known,
            PlainFiles plain,
            ImageReading reading,
            ImageWriting writing,
            DecodeBudget budget,
            Ids ids,
            Clock clock) {
        this.kept = kept;
        this.known = known;
        this.plain = plain;
        this.reading = reading;
        this.writing = writing;
        this.budget = budget;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public PreparedMedia prepareImage(MediaOwner owner, InputStream image, ImageOptions options) {
        Provenance.check(options);
        byte[] bytes = reading.bytes(image);
        MediaRecipe recipe = Recipes.of(bytes, options, writing.webp());
        Optional<PreparedMedia> again = again(owner, bytes, options, recipe);
        if (again.isPresent()) {
            return again.get();
        }
        Made made;
        try (DecodeBudget.Share share = budget.take(reading.memory(bytes) + Backgrounds.memory(options))) {
            made = made(owner, bytes, options);
            LOG.trace("{} decoded within {} bytes", made.file.id(), share.bytes());
        }
        return keep(made.file, made.files, recipe);
    }

    /** What a picture became: its row and its files by key. */
    private record Made(MediaFile file, SortedMap<String, byte[]> files) {}

    private Made made(MediaOwner owner, byte[] bytes, ImageOptions options) {
        ImageReading.Source source = reading.read(bytes, options.longestEdge());
        Optional<byte[]> packet = Provenance.of(source.file.metadata(), options).packet();
        Picture picture = Backgrounds.removed(source.picture, options);
        SortedMap<String, byte[]> files = new TreeMap<>();
        MediaFile file;
        try {
            byte[] main = writing.write(picture, options);
            MediaType type = writing.type(picture);
            if (packet.isPresent() && type.equals(MediaType.WEBP)) {
                main = Xmp.mark(main, picture, packet.get());
            }
            file = file(owner, picture, type, main);
            files.put(MediaKeys.main(file), main);
            files.put(MediaKeys.thumbnail(file), writing.write(picture.thumbnail(options.thumbnail()), options));
        } catch (IOException e) {
            throw failed("the picture cannot be encoded", e);
        }
        files.putAll(beside(file, source.file, options));
        return new Made(file, files);
    }

    /** Returns what is kept beside a picture besides its thumbnail. */
    private static SortedMap<String, byte[]> beside(MediaFile file, SourceFile source, ImageOptions options) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (options.keepOriginal()) {
            files.put(MediaKeys.original(file, source.format()), Originals.kept(source, options));
        }
        Provenance.of(source.metadata(), options)
                .sidecar(file)
                .ifPresent(json -> files.put(MediaKeys.sidecar(file), json));
        return files;
    }

    private MediaFile file(MediaOwner owner, Picture picture, MediaType type, byte[] bytes) {
        return new MediaFile(
                new MediaId(ids.next()),
                owner,
                type,
                Optional.of(picture.size()),
                bytes.length,
                Digests.sha256(bytes),
                true,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Returns the same bytes stored before, for this owner; empty if they must be decoded. */
    private Optional<PreparedMedia> again(MediaOwner owner, byte[] bytes, ImageOptions options, MediaRecipe recipe) {
        Optional<MediaFile> found = known.find(owner, recipe);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MediaFile from = found.get();
        try {
            boolean own = from.owner().equals(owner);
            MediaFile file = own ? from : of(owner, from);
            HeldMedia prepared = new HeldMedia(kept, file, Optional.of(recipe));
            try {
                if (!own) {
                    kept.copy(from, file);
                }
                kept.write(beside(file, reading.file(bytes), options));
                return Optional.of(prepared);
            } catch (IOException | RuntimeException e) {
                prepared.close();
                LOG.debug("{} cannot be used again; it is made anew", MediaKeys.main(from), e);
                return Optional.empty();
            }
        } finally {
            kept.release(from);
        }
    }

    private MediaFile of(MediaOwner owner, MediaFile from) {
        return new MediaFile(
                new MediaId(ids.next()),
                owner,
                from.type(),
                from.size(),
                from.bytes(),
                from.sha256(),
                from.hasThumbnail(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private PreparedMedia keep(MediaFile file, SortedMap<String, byte[]> files, MediaRecipe recipe) {
        HeldMedia prepared = new HeldMedia(kept, file, Optional.of(recipe));
        try {
            kept.write(files);
            return prepared;
        } catch (IOException | RuntimeException e) {
            prepared.close();
            throw failed("the picture cannot be stored", e);
        }
    }

    private static MediaException failed(String what, Exception cause) {
        return new MediaException(Reason.STORE_FAILED, what + ": " + cause, cause);
    }

    @Override
    public PreparedMedia prepareFile(MediaOwner owner, MediaType type, InputStream bytes) {
        return plain.prepare(owner, type, bytes);
    }

    @Override
    public void discard(MediaFile file) {
        kept.discard(file.owner(), file.sha256());
    }
}
