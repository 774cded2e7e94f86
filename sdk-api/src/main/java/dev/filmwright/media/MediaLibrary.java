package dev.filmwright.media;

import java.io.InputStream;
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

    /** Removes a file with its thumbnail; does nothing if it is not there. */
    void delete(MediaId id);

    /** Finds files without rows and rows without files, removes the former and reports both. */
    MediaCheck check();
}
