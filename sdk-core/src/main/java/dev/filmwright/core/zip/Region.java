package dev.filmwright.core.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** Bytes of a file from one place to another, as a stream; reads through a buffer and does not close the file. */
final class Region extends InputStream {
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final long end;
    private long at;
    private ByteBuffer buffer = ByteBuffer.allocate(0);

    Region(FileChannel file, long at, long length) {
        this.file = file;
        this.at = at;
        this.end = at + length;
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(into, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        if (at >= end) {
            return false;
        }
        int length = (int) Math.min(BUFFER, end - at);
        if (buffer.capacity() < length) {
            buffer = ByteBuffer.allocate(length);
        }
        buffer.clear().limit(length);
        int count = file.read(buffer, at);
        buffer.flip();
        if (count > 0) {
            at += count;
        }
        return count > 0;
    }
}
