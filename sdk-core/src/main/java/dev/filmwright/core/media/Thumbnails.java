package dev.filmwright.core.media;

import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.spi.MediaStore;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes lost thumbnails again, from the stored picture. */
final class Thumbnails {
    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);
    private static final ImageOptions OPTIONS = ImageOptions.ofDefaults();

    private final MediaStore store;
    private final KeptFiles kept;
    private final ImageReading reading;
    private final ImageWriting writing;
    private final DecodeBudget budget;

    @Inject
    Thumbnails(MediaStore store, KeptFiles kept, ImageReading reading, ImageWriting writing, DecodeBudget budget) {
        this.store = store;
        this.kept = kept;
        this.reading = reading;
        this.writing = writing;
        this.budget = budget;
    }

    /**
     * Makes the thumbnail of a picture.
     *
     * @return {@code false} if the picture cannot be decoded
     */
    boolean make(MediaFile file) throws IOException {
        kept.hold(file);
        try (InputStream in = store.open(MediaKeys.main(file))) {
            byte[] bytes = reading.bytes(in);
            byte[] thumbnail;
            try (DecodeBudget.Share share = budget.take(reading.memory(bytes))) {
                Picture picture = reading.read(bytes, Integer.MAX_VALUE).picture;
                thumbnail = writing.write(picture.thumbnail(OPTIONS.thumbnail()), OPTIONS);
                LOG.trace("decoded within {} bytes", share.bytes());
            }
            TreeMap<String, byte[]> files = new TreeMap<>();
            files.put(MediaKeys.thumbnail(file), thumbnail);
            kept.write(files);
            return true;
        } catch (MediaException e) {
            LOG.warn("{} cannot be decoded for its thumbnail", MediaKeys.main(file), e);
            return false;
        } finally {
            kept.release(file);
        }
    }
}
