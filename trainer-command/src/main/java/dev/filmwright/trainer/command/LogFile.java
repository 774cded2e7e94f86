package dev.filmwright.trainer.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The file a command writes to, read in bounded pieces. */
final class LogFile {
    private static final int BUFFER = 64 << 10;
    /** How much is read at once: more is left for the next time. */
    private static final long MOST = 8L << 20;

    private static final long TAIL = 256L << 10;

    private final Path file;

    LogFile(Path file) {
        this.file = file;
    }

    /**
     * Hands over the lines from an offset on.
     *
     * @param whole whether nothing more will be written, so that the last line counts even if nothing ends it
     * @return where to go on; before a line that is not ended yet
     */
    long read(long offset, boolean whole, Consumer<String> lines) throws IOException {
        LogLines taken = new LogLines(lines);
        long at = offset;
        long read = 0;
        boolean more = true;
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(offset);
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (more && (whole || read < MOST)) {
                int count = channel.read(buffer.clear());
                more = count > 0;
                if (more) {
                    taken.take(buffer.array(), 0, count);
                    at += count;
                    read += count;
                }
            }
        } catch (NoSuchFileException e) {
            return offset;
        }
        if (whole) {
            taken.end();
            return at;
        }
        // A line longer than is read at once would be read for ever.
        return taken.unfinished() >= MOST ? at : at - taken.unfinished();
    }

    /** Returns the last lines. */
    List<String> tail(int count) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        long size = Files.exists(file) ? Files.size(file) : 0;
        long from = Math.max(0, size - TAIL);
        read(from, true, line -> {
            if (!line.isEmpty()) {
                last.add(line);
            }
            if (last.size() > count) {
                last.remove();
            }
        });
        return List.copyOf(last);
    }
}
