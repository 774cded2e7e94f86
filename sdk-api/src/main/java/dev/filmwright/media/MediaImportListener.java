package dev.filmwright.media;

/**
 * Hears how far an import has come. Called from the import's threads, one call at a time and each with more than the last;
 * a slow listener misses steps in between but never the end, and one that throws harms nobody.
 */
@FunctionalInterface
public interface MediaImportListener {
    /** Hears nothing. */
    MediaImportListener NONE = progress -> {};

    /** Tells how far the import has come. */
    void progressed(MediaImportProgress progress);
}
