package dev.filmwright.core.imagefile;

import dev.filmwright.core.imagefile.Decodable.Undecodable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The first page of a TIFF for the decoder, which takes memory for whatever an entry claims. */
final class TiffDecodable {
    private static final int PARTS = 200_000;
    private static final int SAMPLE_BITS = 128;
    private static final int OLD_JPEG = 6;
    private static final int JPEG = 7;
    private static final int HEAD = 64 << 10;

    private final byte[] bytes;
    private final TiffPages pages;

    private TiffDecodable(byte[] bytes) {
        this.bytes = bytes;
        pages = new TiffPages(bytes);
    }

    static byte[] firstPage(byte[] bytes, long pixels) throws Undecodable {
        try {
            TiffDecodable decodable = new TiffDecodable(bytes);
            decodable.check(decodable.pages.first(), pixels);
            return decodable.pages.copied();
        } catch (IndexOutOfBoundsException e) {
            throw new Undecodable(false, "parts of it lie outside the file");
        }
    }

    private void check(List<Integer> entries, long pixels) throws Undecodable {
        if (pages.exhausted()) {
            throw new Undecodable(true, "its parts overlap");
        }
        long area = pages.first(entries, TiffPages.WIDTH, 1) * pages.first(entries, TiffPages.HEIGHT, 1);
        long tile = pages.first(entries, TiffPages.TILE_WIDTH, 1) * pages.first(entries, TiffPages.TILE_HEIGHT, 1);
        // A tile may reach over the edge, by less than itself.
        if (tile > 4 * area + (1 << 20)) {
            throw new Undecodable(false, "a tile of it is larger than the picture");
        }
        long bits = bitsPerPixel(entries);
        if (bits > SAMPLE_BITS || area <= pixels && area * bits > pixels * Long.SIZE) {
            throw new Undecodable(true, "each of its " + area + " pixels has " + bits + " bits");
        }
        List<long[]> parts = pages.parts(entries);
        if (parts.size() > PARTS) {
            throw new Undecodable(true, "it has more than " + PARTS + " strips or tiles");
        }
        long compression = pages.first(entries, TiffPages.COMPRESSION, 1);
        if (compression == OLD_JPEG || compression == JPEG) {
            for (long[] part : parts) {
                checkWithin(part, area);
            }
        }
    }

    private long bitsPerPixel(List<Integer> entries) {
        return pages.first(entries, TiffPages.SAMPLES, 1) * pages.first(entries, TiffPages.BITS, 1);
    }

    /** A JPEG within has a head of its own, which need not agree. */
    private void checkWithin(long[] part, long area) throws Undecodable {
        int from = (int) part[0];
        byte[] head = Arrays.copyOfRange(bytes, from, (int) Math.min(part[0] + part[1], part[0] + HEAD));
        Optional<JpegHead> within = JpegHead.in(head);
        if (within.isPresent() && (long) within.get().width() * within.get().height() > 4 * area + (1 << 20)) {
            throw new Undecodable(false, "a part of it is larger than the picture");
        }
    }
}
