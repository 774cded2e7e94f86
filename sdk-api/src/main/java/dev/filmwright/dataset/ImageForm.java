package dev.filmwright.dataset;

/** What the pictures of a training package are written as. */
public enum ImageForm {
    /** JPEG and PNG files as they are, but for private data; all else as PNG. */
    KEEP,
    /** All as PNG: no pixel changes. */
    PNG,
    /** All as JPEG, of quality 95 where they were not. */
    JPEG
}
