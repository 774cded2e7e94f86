package dev.filmwright.provider.support.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a stream, none longer than allowed. Not thread-safe. */
final class Lines {
    private final InputStream in;
    private final int longest;
    private final boolean returnEnds;
    private final Origin origin;
    private final byte[] buffer = new byte[8 << 10];
    private int at;
    private int end;
    private boolean afterReturn;
    private boolean cut;

    /**
     * @param returnEnds whether a carriage return alone ends a line
     */
    Lines(InputStream in, int longest, boolean returnEnds, Origin origin) {
        this.in = in;
        this.longest = longest;
        this.returnEnds = returnEnds;
        this.origin = origin;
    }

    /** Returns the next line without its end; empty after the last one. */
    Optional<byte[]> next() throws IOException {
        if (!more()) {
            return Optional.empty();
        }
        if (afterReturn && buffer[at] == '\n') {
            at++;
            if (!more()) {
                return Optional.empty();
            }
        }
        byte[] line = upToBufferEnd();
        if (at < end) {
            return Optional.of(ended(line));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(line);
        while (more()) {
            whole.writeBytes(upToBufferEnd());
            check(whole.size());
            if (at < end) {
                return Optional.of(ended(whole.toByteArray()));
            }
        }
        cut = true;
        return Optional.of(whole.toByteArray());
    }

    /** Returns what the buffer has of the line, and stands on its end or on the buffer's. */
    private byte[] upToBufferEnd() {
        int from = at;
        while (at < end && buffer[at] != '\n' && !(returnEnds && buffer[at] == '\r')) {
            at++;
        }
        check(at - from);
        return Arrays.copyOfRange(buffer, from, at);
    }

    private byte[] ended(byte[] line) {
        // What follows a return is looked at when it is there: to wait for it would hold this line back.
        afterReturn = buffer[at] == '\r';
        at++;
        cut = false;
        return line;
    }

    private void check(int length) {
        if (length > longest) {
            throw origin.badAnswer("a line of more than " + longest + " bytes", null);
        }
    }

    /** Returns whether there is another byte in the buffer; waits for it. */
    private boolean more() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    /** Returns whether the line returned last had no end. */
    boolean cut() {
        return cut;
    }
}
