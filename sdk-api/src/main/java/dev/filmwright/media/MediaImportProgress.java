package dev.filmwright.media;

/**
 * How far an import has come. Immutable.
 *
 * @param done pictures stored, refused or cancelled
 * @param total pictures in all
 * @param refused those of {@code done} that were refused
 * @param bytes bytes read from the sources so far
 */
public record MediaImportProgress(int done, int total, int refused, long bytes) {
    /** Returns whether nothing is left to do. */
    public boolean over() {
        return done == total;
    }
}
