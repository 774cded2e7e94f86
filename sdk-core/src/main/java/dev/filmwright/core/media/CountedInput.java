package dev.filmwright.core.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts for an import what is read, and ends early once it is cancelled: the picture is then dropped anyway. */
final class CountedInput extends FilterInputStream {
    private final RunningImport of;

    CountedInput(InputStream in, RunningImport of) {
        super(in);
        this.of = of;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            of.read(1);
        }
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (of.cancelled()) {
            throw new IOException("the import was cancelled");
        }
        int count = in.read(target, offset, length);
        if (count > 0) {
            of.read(count);
        }
        return count;
    }
}
