package dev.filmwright.core.packing;

import dev.filmwright.asset.ImageSlot;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Optional;

/**
 * A picture that is to be packed, as it is where it comes from. Immutable.
 *
 * @param key what it is called there
 * @param slot its place in an asset; empty for a dataset's
 * @param label what people call it; empty for nothing
 * @param sha256 the digest of its bytes
 * @param caption the caption that lies beside it; empty for none
 * @param unlike whether it is known to match the headshot badly
 * @param content opens its bytes
 */
record SourcePicture(
        String key,
        Optional<ImageSlot> slot,
        String label,
        String sha256,
        Optional<String> caption,
        boolean unlike,
        Content content) {
    /** Same pictures are in the same order, whatever order they come in; what ids are is chance. */
    static final Comparator<SourcePicture> ORDER = Comparator.comparing(
                    (SourcePicture picture) -> picture.slot.map(Enum::ordinal).orElse(-1))
            .thenComparing(picture -> picture.slot.isEmpty() ? picture.key : "")
            .thenComparing(SourcePicture::label)
            .thenComparing(SourcePicture::sha256);

    /** Opens bytes. */
    @FunctionalInterface
    interface Content {
        /** Opens them; whoever asks closes the stream. */
        InputStream open() throws IOException;
    }
}
