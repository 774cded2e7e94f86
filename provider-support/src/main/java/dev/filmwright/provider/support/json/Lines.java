package dev.filmwright.provider.support.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, none longer than allowed. Not thread-safe. */
final class Lines {
    private final InputStream in;
    private final int longest;
    private final boolean returnEnds;
    private final Origin origin;
    private int ahead = -2;
    private boolean cut;

    /**
     * @param returnEnds whether a carriage return alone ends a line
     */
    Lines(InputStream in, int longest, boolean returnEnds, Origin origin) {
        this.in = new BufferedInputStream(in);
        this.longest = longest;
        this.returnEnds = returnEnds;
        this.origin = origin;
    }

    /** Returns the next line without its end; empty after the last one. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n' && !(returnEnds && c == '\r'); c = read()) {
            if (line.size() >= longest) {
                throw origin.badAnswer("a line of more than " + longest + " bytes", null);
            }
            line.write(c);
        }
        cut = c < 0;
        if (c == '\r') {
            int following = in.read();
            ahead = following == '\n' ? -2 : following;
        }
        return Optional.of(line.toByteArray());
    }

    /** Returns whether the line returned last had no end. */
    boolean cut() {
        return cut;
    }

    private int read() throws IOException {
        if (ahead == -2) {
            return in.read();
        }
        int c = ahead;
        ahead = -2;
        return c;
    }
}
