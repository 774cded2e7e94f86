package dev.filmwright.core.asset;

import dev.filmwright.core.zip.ZipTrouble;
import dev.filmwright.core.zip.ZipTrouble.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length. */
final class ArchiveLines {
    private static final int BUFFER = 1 << 16;

    private final InputStream from;
    private final String name;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    ArchiveLines(InputStream from, String name) {
        this.from = from;
        this.name = name;
    }

    /** Returns the next line without its end, or {@code null} at the end. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER / 16);
        while (fill()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            line.write(buffer, at, stop - at);
            boolean whole = stop < end;
            at = whole ? stop + 1 : stop;
            if (line.size() > ArchiveFormat.LONGEST_LINE) {
                throw new ZipTrouble(
                        Reason.TOO_LARGE,
                        "a line of " + name + " has more than " + ArchiveFormat.LONGEST_LINE + " bytes");
            }
            if (whole) {
                return line.toByteArray();
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, from.read(buffer));
        }
        return end > 0;
    }
}
