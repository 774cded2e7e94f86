package dev.filmwright.media;

import java.time.Instant;
import java.util.Optional;

/**
 * A file the library keeps. Immutable; its bytes are read by {@link MediaLibrary#open}.
 *
 * @param id its identity
 * @param owner what it belongs to
 * @param type what the stored bytes are
 * @param size pixels, for pictures; empty for clips and texts
 * @param bytes length of the stored file
 * @param sha256 digest of the stored bytes, lower-case hex
 * @param hasThumbnail whether a thumbnail is kept beside it
 * @param created when it was stored
 */
public record MediaFile(
        MediaId id,
        MediaOwner owner,
        MediaType type,
        Optional<FrameSize> size,
        long bytes,
        String sha256,
        boolean hasThumbnail,
        Instant created) {}
