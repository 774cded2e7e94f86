package dev.filmwright.media;

import java.util.List;

/** An import of many pictures, under way or over. Thread-safe. */
public interface MediaImport {
    /**
     * Waits until every picture is stored, refused or cancelled; the last call of the listener has returned by then,
     * so the listener itself must not wait.
     *
     * @return what became of each, in the order of the sources
     * @throws InterruptedException if the waiting thread is interrupted; the import goes on
     */
    List<ImportedImage> await() throws InterruptedException;

    /** Returns how far it has come. */
    MediaImportProgress progress();

    /**
     * Has no further picture stored. What is stored stays; a picture being decoded is dropped as soon as that ends. Does not
     * wait; does nothing if the import is over.
     */
    void cancel();
}
