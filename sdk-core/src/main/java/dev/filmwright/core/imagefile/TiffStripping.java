package dev.filmwright.core.imagefile;

import java.util.Optional;

/** Keeps of a TIFF what its pages need. */
final class TiffStripping {
    private static final int PAGES = 1000;

    private TiffStripping() {}

    static Optional<byte[]> strip(byte[] bytes) {
        try {
            TiffPages pages = new TiffPages(bytes);
            return pages.all(PAGES) ? Optional.of(pages.copied()) : Optional.empty();
        } catch (IndexOutOfBoundsException e) {
            // Something lies outside the file.
            return Optional.empty();
        }
    }
}
