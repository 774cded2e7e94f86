package dev.filmwright.media;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The library's media files. Thread-safe; every method blocks for file access, none costs money. */
public interface MediaLibrary {

    /**
     * Stores a picture: decoded within limits, turned upright, scaled down, written as WebP with a thumbnail. Equal
     * results of one owner are kept once, with the metadata and the original of the first. Formats read: JPEG, PNG, GIF,
     * WebP, BMP, TIFF.
     *
     * <p>What the file says about itself is kept and given back by {@link #metadata}. What tells the place and the device
     * is kept nowhere unless {@link ImageOptions#keepPrivateData()} says so.
     *
     * @param image the picture's bytes; read to the end, not closed
     * @throws MediaException if it is no such picture, broken, or beyond the limits
     */
    MediaFile storeImage(MediaOwner owner, InputStream image, ImageOptions options);

    /**
     * Stores a clip or a text as it is: MP4, QuickTime or WebM that is all there by its own structure, at most 2 GiB; text in
     * valid UTF-8 without NUL, or one JSON value, at most 16 MiB. Nothing is decoded and there is no thumbnail. Equal
     * bytes of one owner are kept once.
     *
     * @param type what the bytes are said to be; a clip that is of another of these kinds is stored as what it is
     * @param bytes read to the end, not closed
     * @throws MediaException if it is neither clip nor text, broken, or beyond the limits
     */
    MediaFile storeFile(MediaOwner owner, MediaType type, InputStream bytes);

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

    /**
     * Stores a picture once more without its plain background, for the same owner, with alpha; the one with the background
     * stays. What is known about how it was made goes along.
     *
     * @return the new file; the one stored before if this was done before
     * @throws dev.filmwright.NotFoundException if there is no such file
     * @throws MediaException for {@link MediaException.Reason#NOT_PLAIN} if the background is not plain: the message says how
     *     far from it
     */
    MediaFile removeBackground(MediaId id, BackgroundOptions options);

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

    /**
     * Returns where the stored bytes are, for programs that want a path, if the media store keeps them as files. For
     * reading only; the file is gone once the media file is deleted.
     *
     * @throws dev.filmwright.NotFoundException if there is no such file
     */
    Optional<Path> locate(MediaId id);

    /**
     * Reads what a picture's file says about itself without storing or decoding it; nothing is taken out. Odd or broken
     * metadata is no error: it is named in {@link ImageMetadata#unread()}.
     *
     * @param image the picture's bytes; read to the end, not closed
     * @throws MediaException if it has no bytes, more than allowed, or is none of the formats read
     */
    ImageMetadata readMetadata(InputStream image);

    /**
     * Returns what is known of a stored picture: what its file said when it came in, and how it was made if it was
     * generated. Empty if nothing was said.
     *
     * @throws dev.filmwright.NotFoundException if there is no such file
     */
    ImageMetadata metadata(MediaId id);

    /** Returns the files of one owner, oldest first. */
    List<MediaFile> of(MediaOwner owner);

    /**
     * Returns what refers to a file, in words: assets and boards that show it, then generations that made it.
     *
     * @throws dev.filmwright.NotFoundException if there is no such file
     */
    List<String> usersOf(MediaId id);

    /**
     * Removes a file with its thumbnail; does nothing if it is not there.
     *
     * @throws dev.filmwright.ConflictException if an asset or a board shows it; the message names them
     */
    void delete(MediaId id);

    /** Checks as {@link #check(MediaCheckOptions)} does, quickly. */
    default MediaCheck check() {
        return check(MediaCheckOptions.QUICK);
    }

    /**
     * Compares rows with files, mends what can be mended and reports it all: files without rows are removed, lost
     * thumbnails made again. What is being stored meanwhile is left alone. Waits for the check on opening first.
     *
     * <p>In a library that processes {@linkplain dev.filmwright.FilmwrightBuilder#shared() share} files without rows stay, as
     * another process may be about to give them one; they are removed once the library is opened alone.
     */
    MediaCheck check(MediaCheckOptions options);

    /**
     * Returns what the check on opening found: it runs in the background, and only if the library was not closed in order
     * the last time, or was shared. Waits for it; empty if none was due, it could not be made, or the library is shared.
     */
    Optional<MediaCheck> openingCheck();
}
