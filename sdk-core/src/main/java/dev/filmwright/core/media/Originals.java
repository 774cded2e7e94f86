package dev.filmwright.core.media;

import dev.filmwright.core.imagefile.PrivateData;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;

/** What is kept of a picture as it came. */
final class Originals {
    private Originals() {}

    /** Returns its bytes, without private data unless that is to be kept. */
    static byte[] kept(SourceFile source, ImageOptions options) {
        if (options.keepPrivateData()) {
            return source.bytes();
        }
        return PrivateData.removed(source.format(), source.bytes(), source.metadata())
                .orElseThrow(() -> new MediaException(
                        Reason.CORRUPT,
                        "the original " + source.format()
                                + " picture cannot be freed of private data, as its structure "
                                + "contradicts itself; store it with keepOriginal(false) or keepPrivateData(true)",
                        null));
    }
}
