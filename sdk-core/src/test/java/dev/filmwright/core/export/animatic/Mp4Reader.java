package dev.filmwright.core.export.animatic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what this package writes, by the book (ISO/IEC 14496-12), sharing no code with the writer. */
final class Mp4Reader {
    final List<String> topLevel = new ArrayList<>();
    final List<byte[]> samples = new ArrayList<>();
    final List<Long> durations = new ArrayList<>();
    final List<Integer> syncSamples = new ArrayList<>();
    final List<ByteBuffer> sequenceSets = new ArrayList<>();
    final List<ByteBuffer> pictureSets = new ArrayList<>();
    final ByteBuffer file;
    int timescale;
    int width;
    int height;

    private Mp4Reader(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        for (int at = 0; at < bytes.length; at += file.getInt(at)) {
            topLevel.add(type(at));
        }
        ByteBuffer header = box("moov", "trak", "mdia", "mdhd");
        timescale = header.getInt(12);
        readDescription();
        readSamples();
    }

    static Mp4Reader read(Path path) throws IOException {
        return new Mp4Reader(Files.readAllBytes(path));
    }

    /** Returns the contents of the box at this path. */
    ByteBuffer box(String... path) {
        int from = 0;
        int to = file.capacity();
        for (String name : path) {
            int at = from;
            while (!type(at).equals(name)) {
                at += file.getInt(at);
                if (at >= to) {
                    throw new AssertionError("no box " + name + " in " + String.join("/", path));
                }
            }
            from = at + 8;
            to = at + file.getInt(at);
        }
        return file.slice(from, to - from);
    }

    long totalDuration() {
        return durations.stream().mapToLong(Long::longValue).sum();
    }

    private String type(int at) {
        byte[] name = new byte[4];
        file.get(at + 4, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private void readDescription() {
        ByteBuffer description = table("stsd");
        ByteBuffer entry = description.slice(16, description.capacity() - 16);
        width = entry.getShort(24);
        height = entry.getShort(26);
        ByteBuffer configuration = entry.slice(78, entry.capacity() - 78);
        configuration.position(8 + 5);
        readSets(configuration, configuration.get() & 31, sequenceSets);
        readSets(configuration, configuration.get(), pictureSets);
    }

    private static void readSets(ByteBuffer from, int count, List<ByteBuffer> sets) {
        for (int set = 0; set < count; set++) {
            int length = from.getShort();
            sets.add(from.slice(from.position(), length).slice());
            from.position(from.position() + length);
        }
    }

    private void readSamples() {
        ByteBuffer times = table("stts");
        for (int entry = 0; entry < times.getInt(4); entry++) {
            for (int count = times.getInt(8 + 8 * entry); count > 0; count--) {
                durations.add((long) times.getInt(12 + 8 * entry));
            }
        }
        ByteBuffer syncs = table("stss");
        for (int entry = 0; entry < syncs.getInt(4); entry++) {
            syncSamples.add(syncs.getInt(8 + 4 * entry));
        }
        ByteBuffer sizes = table("stsz");
        ByteBuffer chunks = table("stco");
        for (int chunk = 0; chunk < chunks.getInt(4); chunk++) {
            int at = chunks.getInt(8 + 4 * chunk);
            for (int left = samplesIn(chunk + 1); left > 0; left--) {
                byte[] sample = new byte[sizes.getInt(12 + 4 * samples.size())];
                file.get(at, sample);
                samples.add(sample);
                at += sample.length;
            }
        }
    }

    private int samplesIn(int chunk) {
        ByteBuffer runs = table("stsc");
        int count = 0;
        for (int entry = 0; entry < runs.getInt(4); entry++) {
            if (runs.getInt(8 + 12 * entry) <= chunk) {
                count = runs.getInt(12 + 12 * entry);
            }
        }
        return count;
    }

    private ByteBuffer table(String name) {
        return box("moov", "trak", "mdia", "minf", "stbl", name);
    }
}
