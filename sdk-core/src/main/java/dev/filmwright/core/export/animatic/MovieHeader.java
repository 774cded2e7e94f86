package dev.filmwright.core.export.animatic;

import dev.filmwright.time.FrameRate;
import java.util.List;

/**
 * Writes what stands before the pictures of an MP4 file: one H.264 track (ISO/IEC 14496-12 and 14496-15). No times of
 * creation, so that equal films give equal bytes.
 *
 * @param format the pictures' format
 * @param parameterSets sequence and picture parameter sets in pairs, our own pair first
 * @param table where the pictures lie
 */
record MovieHeader(VideoFormat format, List<byte[]> parameterSets, SampleTable table) {
    /** Ticks per frame at whole rates, so that players that think in fine ticks are at ease. */
    private static final int TICKS = 1000;

    private static final int ONE = 0x10000;
    private static final int[] UNITY = {ONE, 0, 0, 0, ONE, 0, 0, 0, 0x4000_0000};
    private static final int UNDETERMINED = 0x55C4;

    /** Copies the list. */
    MovieHeader {
        parameterSets = List.copyOf(parameterSets);
    }

    /** Returns everything up to the first picture's first byte. */
    byte[] bytes() {
        byte[] type = Boxes.box("ftyp", Boxes.text("isom"), Boxes.ints(0x200), Boxes.text("isomiso2avc1mp41"));
        byte[] media = Boxes.mediaHeader(table.bytes());
        byte[] movie = movie((long) type.length + movie(0).length + media.length); // its length is the same wherever
        byte[] all = new byte[type.length + movie.length + media.length];
        System.arraycopy(type, 0, all, 0, type.length);
        System.arraycopy(movie, 0, all, type.length, movie.length);
        System.arraycopy(media, 0, all, type.length + movie.length, media.length);
        return all;
    }

    private byte[] movie(long dataStart) {
        int version = version();
        byte[] header = Boxes.full(
                "mvhd",
                version,
                0,
                times(version),
                Boxes.ints(timescale()),
                Boxes.time(version, duration()),
                Boxes.ints(ONE, 0x0100_0000, 0, 0),
                Boxes.ints(UNITY),
                Boxes.ints(0, 0, 0, 0, 0, 0, 2)); // next_track_ID
        byte[] track = Boxes.box("trak", trackHeader(), media(dataStart));
        return Boxes.box("moov", header, track);
    }

    private byte[] trackHeader() {
        int version = version();
        return Boxes.full(
                "tkhd",
                version,
                3, // enabled, in the movie
                times(version),
                Boxes.ints(1, 0),
                Boxes.time(version, duration()),
                Boxes.ints(0, 0, 0, 0),
                Boxes.ints(UNITY),
                Boxes.ints(format.size().width() << 16, format.size().height() << 16));
    }

    private byte[] media(long dataStart) {
        int version = version();
        byte[] header = Boxes.full(
                "mdhd",
                version,
                0,
                times(version),
                Boxes.ints(timescale()),
                Boxes.time(version, duration()),
                Boxes.shorts(UNDETERMINED, 0));
        byte[] handler = Boxes.full(
                "hdlr", 0, 0, Boxes.ints(0), Boxes.text("vide"), Boxes.ints(0, 0, 0), Boxes.text("Animatic\0"));
        byte[] reference = Boxes.box("dinf", Boxes.full("dref", 0, 0, Boxes.ints(1), Boxes.full("url ", 0, 1)));
        byte[] samples = Boxes.box("stbl", description(), table.boxes(frameTicks(), dataStart));
        byte[] information = Boxes.box("minf", Boxes.full("vmhd", 0, 1, Boxes.ints(0, 0)), reference, samples);
        return Boxes.box("mdia", header, handler, information);
    }

    private byte[] description() {
        byte[] entry = Boxes.box(
                "avc1",
                Boxes.shorts(0, 0, 0, 1), // data_reference_index
                Boxes.ints(0, 0, 0, 0),
                Boxes.shorts(format.size().width(), format.size().height()),
                Boxes.ints(72 << 16, 72 << 16, 0),
                Boxes.shorts(1), // frame_count
                new byte[32], // compressorname
                Boxes.shorts(24, -1), // depth
                configuration(),
                Boxes.box("colr", Boxes.text("nclx"), Boxes.shorts(1, 1, 1), Boxes.bytes(0)), // BT.709, limited range
                Boxes.box("pasp", Boxes.ints(1, 1)));
        return Boxes.full("stsd", 0, 0, Boxes.ints(1), entry);
    }

    /** Returns the decoder's configuration: the parameter sets are here, not among the pictures (14496-15, 5.3.3). */
    private byte[] configuration() {
        byte[] first = parameterSets.get(0);
        int pairs = parameterSets.size() / 2;
        byte[][] parts = new byte[3 + 2 * parameterSets.size()][];
        int part = 0;
        parts[part++] = Boxes.bytes(1, first[1], first[2], first[3], 0xFC | 3, 0xE0 | pairs);
        for (int kind = 0; kind < 2; kind++) {
            for (int index = kind; index < parameterSets.size(); index += 2) {
                parts[part++] = Boxes.shorts(parameterSets.get(index).length);
                parts[part++] = parameterSets.get(index);
            }
            parts[part++] = kind == 0 ? Boxes.bytes(pairs) : Boxes.bytes();
        }
        return Boxes.box("avcC", parts);
    }

    private static byte[] times(int version) {
        return new byte[version == 1 ? 2 * Long.BYTES : 2 * Integer.BYTES];
    }

    /** Returns 1 where the film is too long for 32 bits of ticks. */
    private int version() {
        return duration() > 0xFFFF_FFFFL ? 1 : 0;
    }

    private long duration() {
        return (long) table.samples() * frameTicks();
    }

    private int frameTicks() {
        FrameRate rate = format.rate();
        return rate.denominator() == 1 ? TICKS : rate.denominator();
    }

    private int timescale() {
        FrameRate rate = format.rate();
        return rate.denominator() == 1 ? rate.numerator() * TICKS : rate.numerator();
    }
}
