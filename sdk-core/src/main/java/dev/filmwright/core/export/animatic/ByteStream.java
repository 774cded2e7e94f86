package dev.filmwright.core.export.animatic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An H.264 byte stream of one-slice pictures, taken apart (ITU-T H.264, Annex B).
 *
 * @param parameterSets the sequence and picture parameter sets, in the stream's order
 * @param samples the pictures, each behind its length
 */
record ByteStream(List<byte[]> parameterSets, List<byte[]> samples) {
    private static final int START_CODE = 3;
    private static final int TYPE = 31;

    /** Copies the lists. */
    ByteStream {
        parameterSets = List.copyOf(parameterSets);
        samples = List.copyOf(samples);
    }

    /** Takes a stream apart; supplemental information is left out. */
    static ByteStream parse(byte[] stream) {
        List<byte[]> sets = new ArrayList<>();
        List<byte[]> samples = new ArrayList<>();
        int at = startCode(stream, 0);
        while (at < stream.length) {
            int next = startCode(stream, at + START_CODE);
            byte[] unit = unit(stream, at + START_CODE, next);
            switch (unit.length == 0 ? 0 : unit[0] & TYPE) {
                case 1, 5 -> samples.add(NalUnit.asSample(unit));
                case 7, 8 -> sets.add(unit);
                default -> {}
            }
            at = next;
        }
        return new ByteStream(sets, samples);
    }

    /** Returns where the next start code lies, or the stream's end. */
    private static int startCode(byte[] stream, int from) {
        for (int at = from; at + 2 < stream.length; at++) {
            if (stream[at] == 0 && stream[at + 1] == 0 && stream[at + 2] == 1) {
                return at;
            }
        }
        return stream.length;
    }

    /** Returns what lies between, without the zeros that fill up its end. */
    private static byte[] unit(byte[] stream, int from, int to) {
        int end = to;
        while (end > from && stream[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOfRange(stream, from, end);
    }
}
