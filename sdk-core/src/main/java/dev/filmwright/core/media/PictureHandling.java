package dev.filmwright.core.media;

import dev.filmwright.core.imagefile.Decodable;
import dev.filmwright.core.imagefile.Frames;
import dev.filmwright.core.imagefile.ImageFormat;
import dev.filmwright.core.imagefile.PrivateData;
import dev.filmwright.core.imagefile.SeeThrough;
import dev.filmwright.core.rendition.PictureFacts;
import dev.filmwright.core.rendition.PictureFiles;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.ImageMetadata;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;
import dev.filmwright.media.MediaType;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link PictureFiles} by the reading and writing that the library's own pictures go through. Thread-safe; blocks. */
final class PictureHandling implements PictureFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PictureHandling.class);
    /** What trainers are given: no loss that one would see. */
    private static final int JPEG_QUALITY = 95;

    /** The first orientation for which rows are columns. */
    private static final int FIRST_SWAPPED = 5;

    private final ImageReading reading;
    private final ImageWriting writing;
    private final DecodeBudget budget;

    PictureHandling(ImageReading reading, ImageWriting writing, DecodeBudget budget) {
        this.reading = reading;
        this.writing = writing;
        this.budget = budget;
    }

    @Override
    public PictureFacts facts(byte[] file) {
        FrameSize size = reading.size(file);
        SourceFile source = reading.file(file);
        ImageFormat format = source.format();
        int orientation = source.metadata().orientation();
        return new PictureFacts(
                type(format),
                orientation < FIRST_SWAPPED ? size : onItsSide(size),
                orientation != 1,
                SeeThrough.in(format, file),
                format == ImageFormat.JPEG && Decodable.fourColours(file),
                Frames.in(format, file).count() > 1);
    }

    private static FrameSize onItsSide(FrameSize size) {
        int columns = size.width();
        int rows = size.height();
        return new FrameSize(rows, columns);
    }

    private static MediaType type(ImageFormat format) {
        return new MediaType("image/" + (format == ImageFormat.JPEG ? "jpeg" : format.extension()));
    }

    @Override
    public byte[] plain(byte[] file) {
        ImageFormat format = reading.format(file);
        byte[] rest = PrivateData.removed(format, file, ImageMetadata.none())
                .orElseThrow(() -> new MediaException(
                        Reason.CORRUPT,
                        "the " + format
                                + " picture cannot be freed of private data, as its structure contradicts itself",
                        null));
        return Arrays.equals(rest, file) ? file : rest;
    }

    @Override
    public byte[] encoded(byte[] file, MediaType type, boolean onWhite, int longestEdge) throws IOException {
        try (DecodeBudget.Share share = budget.take(2 * reading.memory(file))) {
            LOG.trace("decoded within {} bytes", share.bytes());
            Picture picture = reading.read(file, Integer.MAX_VALUE).picture.within(longestEdge);
            boolean laid = onWhite || type.equals(MediaType.JPEG);
            return writing.write(laid ? picture.onWhite() : picture.seen(), type, JPEG_QUALITY);
        }
    }
}
