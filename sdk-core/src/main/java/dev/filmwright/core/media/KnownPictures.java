package dev.filmwright.core.media;

import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaRecipe;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what was made before from the same bytes with the same options, so that they need not be decoded again.
 *
 * <p>Trusts nothing it has not read: a stored picture whose bytes are not those of its digest is made anew.
 */
final class KnownPictures {
    private static final Logger LOG = LoggerFactory.getLogger(KnownPictures.class);
    private static final int TRIED = 3;

    private final Storage storage;
    private final KeptFiles files;

    @Inject
    KnownPictures(Storage storage, KeptFiles files) {
        this.storage = storage;
        this.files = files;
    }

    /**
     * Returns a file that was made from this, its picture proved and its thumbnail there: the owner's own, or else
     * another's. It is held: whoever calls releases it.
     */
    Optional<MediaFile> find(MediaOwner owner, MediaRecipe recipe) {
        List<MediaFile> made = storage.read(unit -> unit.media().madeFrom(recipe, owner, TRIED));
        for (MediaFile file : made) {
            files.hold(file);
            if (sound(file, owner)) {
                return Optional.of(file);
            }
            files.release(file);
        }
        return Optional.empty();
    }

    private boolean sound(MediaFile file, MediaOwner owner) {
        try {
            KeptFiles.State state = files.picture(file);
            if (state == KeptFiles.State.DAMAGED && file.owner().equals(owner)) {
                LOG.warn("{} is damaged; it is made again", MediaKeys.main(file));
                files.removePicture(file);
            }
            return state == KeptFiles.State.SOUND && files.thumbnailThere(file);
        } catch (IOException e) {
            LOG.debug("{} cannot be read; it is made again", MediaKeys.main(file), e);
            return false;
        }
    }
}
