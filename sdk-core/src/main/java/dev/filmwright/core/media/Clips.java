package dev.filmwright.core.media;

import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaException.Reason;
import dev.filmwright.media.MediaType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Tells what kind of clip a file is, and whether all of it is there by its own structure. Nothing is decoded. */
final class Clips {
    private static final int EBML = 0x1A45DFA3;

    private Clips() {}

    /**
     * Returns what a file is.
     *
     * @throws MediaException if it is no clip of a kind we know, or not all there
     */
    static MediaType type(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Bytes bytes = new Bytes(channel);
            return bytes.size() >= Integer.BYTES && bytes.int32(0) == EBML ? Webm.check(bytes) : IsoBoxes.check(bytes);
        }
    }

    static MediaException truncated(String what) {
        return new MediaException(Reason.TRUNCATED, "the clip ends in the middle of " + what, null);
    }

    static MediaException corrupt(String why) {
        return new MediaException(Reason.CORRUPT, "the clip is broken: " + why, null);
    }

    static MediaException unknown() {
        return new MediaException(Reason.UNKNOWN_FORMAT, "this is no MP4, QuickTime or WebM clip", null);
    }

    /** A file's bytes by their place; only the few that are asked for are read. */
    static final class Bytes {
        private final FileChannel channel;
        private final long size;

        Bytes(FileChannel channel) throws IOException {
            this.channel = channel;
            this.size = channel.size();
        }

        long size() {
            return size;
        }

        int int32(long at) throws IOException {
            return read(at, Integer.BYTES).getInt();
        }

        long int64(long at) throws IOException {
            return read(at, Long.BYTES).getLong();
        }

        int int8(long at) throws IOException {
            return Byte.toUnsignedInt(read(at, 1).get());
        }

        /** Reads bytes, big end first. */
        private ByteBuffer read(long at, int count) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(count);
            while (buffer.hasRemaining()) {
                if (at > size || channel.read(buffer, at + buffer.position()) < 0) {
                    throw truncated("a header");
                }
            }
            return buffer.flip();
        }
    }
}
