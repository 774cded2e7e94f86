package dev.filmwright.core.imagefile;

/** A TIFF's first directory: EXIF is such a file itself. */
final class TiffCarrier {
    private static final int XMP = 700;

    private TiffCarrier() {}

    static void collect(byte[] bytes, Findings findings) {
        findings.exifIsAll(bytes);
        ExifDirectory.first(bytes)
                .flatMap(root -> root.range(XMP))
                .ifPresent(range -> findings.xmp(bytes, range.from(), range.to()));
    }
}
