package dev.filmwright.core.export.animatic;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Where the pictures of a track lie (ISO/IEC 14496-12, 8.6 and 8.7): each shot is a chunk that starts with a picture
 * that stands on its own. Mutable; not thread-safe.
 */
final class SampleTable {
    /** From so many bytes on, offsets take 64 bits; the tables in front of them have room below 4 GB. */
    private static final long WIDE = 0xF000_0000L;

    private final ImmutableIntArray.Builder sizes = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder firsts = ImmutableIntArray.builder();
    private final ImmutableLongArray.Builder offsets = ImmutableLongArray.builder();
    private int samples;
    private long bytes;

    /** Starts the next shot. */
    void startShot() {
        firsts.add(samples + 1);
        offsets.add(bytes);
    }

    /** Adds a picture to the shot started last. */
    void add(int size) {
        sizes.add(size);
        samples++;
        bytes += size;
    }

    /** Returns the number of pictures. */
    int samples() {
        return samples;
    }

    /** Returns the length of all pictures. */
    long bytes() {
        return bytes;
    }

    /**
     * Returns the table's boxes behind the sample description.
     *
     * @param frameTicks how long a picture lasts in the track's ticks
     * @param dataStart where in the file the first picture lies
     */
    byte[] boxes(int frameTicks, long dataStart) {
        ImmutableIntArray starts = firsts.build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Boxes.full("stts", 0, 0, Boxes.ints(1, samples, frameTicks)));
        out.writeBytes(Boxes.full("stss", 0, 0, Boxes.ints(starts.length()), Boxes.ints(starts.toArray())));
        out.writeBytes(chunkRuns(starts));
        out.writeBytes(Boxes.full(
                "stsz", 0, 0, Boxes.ints(0, samples), Boxes.ints(sizes.build().toArray())));
        out.writeBytes(chunkOffsets(dataStart));
        return out.toByteArray();
    }

    /** Returns how many pictures each chunk has; chunks of equal length that follow each other share an entry. */
    private byte[] chunkRuns(ImmutableIntArray starts) {
        ImmutableIntArray.Builder entries = ImmutableIntArray.builder();
        int count = 0;
        int previous = 0;
        for (int chunk = 0; chunk < starts.length(); chunk++) {
            int end = chunk + 1 < starts.length() ? starts.get(chunk + 1) : samples + 1;
            int length = end - starts.get(chunk);
            if (length != previous) {
                entries.add(chunk + 1).add(length).add(1);
                count++;
            }
            previous = length;
        }
        return Boxes.full(
                "stsc", 0, 0, Boxes.ints(count), Boxes.ints(entries.build().toArray()));
    }

    private byte[] chunkOffsets(long dataStart) {
        ImmutableLongArray starts = offsets.build();
        boolean wide = bytes > WIDE;
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + starts.length() * (wide ? Long.BYTES : Integer.BYTES));
        buffer.putInt(starts.length());
        starts.forEach(start -> {
            if (wide) {
                buffer.putLong(dataStart + start);
            } else {
                buffer.putInt((int) (dataStart + start));
            }
        });
        return Boxes.full(wide ? "co64" : "stco", 0, 0, buffer.array());
    }
}
