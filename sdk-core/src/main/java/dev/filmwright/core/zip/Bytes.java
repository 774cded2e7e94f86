package dev.filmwright.core.zip;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads and writes all of a buffer at a position of a file. */
final class Bytes {
    private Bytes() {}

    /** Returns bytes of a file. */
    static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer into = ZipRecord.buffer(length);
        while (into.hasRemaining()) {
            if (file.read(into, at + into.position()) < 0) {
                throw new EOFException("the file ends at " + (at + into.position()));
            }
        }
        return into.flip();
    }

    /** Returns as many bytes of a file as there are, at most {@code most}. */
    static ByteBuffer upTo(FileChannel file, long at, int most) throws IOException {
        return read(file, at, (int) Math.max(0, Math.min(most, file.size() - at)));
    }

    static void write(FileChannel file, long at, ByteBuffer from) throws IOException {
        long to = at;
        while (from.hasRemaining()) {
            to += file.write(from, to);
        }
    }
}
