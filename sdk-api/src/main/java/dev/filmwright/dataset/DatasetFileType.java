package dev.filmwright.dataset;

/** What files a dataset takes. */
public enum DatasetFileType {
    /** A JPEG picture. */
    JPEG,
    /** A PNG picture. */
    PNG,
    /** A GIF picture. */
    GIF,
    /** A WebP picture. */
    WEBP,
    /** Plain text, e.g. a caption. */
    TEXT,
    /** JSON. */
    JSON,
    /** Comma-separated values. */
    CSV;

    /** Returns whether it is a picture. */
    public boolean picture() {
        return this == JPEG || this == PNG || this == GIF || this == WEBP;
    }
}
