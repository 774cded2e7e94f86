package dev.filmwright.media;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The library's media files. Thread-safe; every method blocks for file access, none costs money. */
public interface MediaLibrary {

    /**
     * Stores a picture: decoded within limits, turned upright, scaled down, written as WebP with a thumbnail. Equal
     * results of one owner are kept once. Formats read: JPEG, PNG, GIF, WebP, BMP, TIFF.
     *
     * @param image the picture's bytes; read to the end, not closed
     * @throws MediaException if it is no such picture, broken, or beyond the limits
     */
    MediaFile storeImage(MediaOwner owner, InputStream image, ImageOptions options);

    /**
     * Stores many pictures, each as {@link #storeImage} would, and returns at once. As many are worked on at a time as the
     * machine has processors; those that are large once decoded wait for each other, so that all decoding together takes
     * a third of the heap at most (64 MiB at least, 512 MiB at most; one picture that alone takes more is decoded alone).
     *
     * <p>Runs on the executor the library was opened with, or on threads of its own. Closing the library cancels it.
     *
     * @param images may name the same owner or bytes several times
     * @param listener hears how far it has come
     * @throws dev.filmwright.LibraryException if the executor takes no work
     */
    MediaImport importImages(List<ImageSource> images, ImageOptions options, MediaImportListener listener);

    /** Returns the file with this id, if there is one. */
    Optional<MediaFile> find(MediaId id);

    /**
     * Opens the stored bytes; the caller closes the stream.
     *
     * @throws dev.filmwright.NotFoundException if there is no such file
     */
    InputStream open(MediaId id);

    /**
     * Opens the thumbnail; the caller closes the stream.
     *
     * @throws dev.filmwright.NotFoundException if there is no such file or it has no thumbnail
     */
    InputStream openThumbnail(MediaId id);

    /** Returns the files of one owner, oldest first. */
    List<MediaFile> of(MediaOwner owner);

    /** Removes a file with its thumbnail; does nothing if it is not there. */
    void delete(MediaId id);

    /** Finds files without rows and rows without files, removes the former and reports both. */
    MediaCheck check();
}
