package dev.filmwright.core.zip;

import dev.filmwright.core.zip.ZipTrouble.Reason;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** An entry's content, which must have the length and the checksum that the entry claims. */
final class CheckedContent extends FilterInputStream {
    private final ZipEntryPlace entry;
    private final @Nullable Inflater inflater;
    private final CRC32 crc = new CRC32();
    private long count;

    CheckedContent(InputStream stored, ZipEntryPlace entry, @Nullable Inflater inflater) {
        super(inflater == null ? stored : new InflaterInputStream(stored, inflater, 1 << 14));
        this.entry = entry;
        this.inflater = inflater;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got;
        try {
            got = super.read(into, offset, length);
        } catch (ZipException | EOFException e) {
            throw damaged("cannot be unpacked: " + e.getMessage());
        }
        if (got < 0) {
            checkEnd();
            return got;
        }
        count += got;
        if (count > entry.size()) {
            throw new ZipTrouble(
                    Reason.TOO_LARGE,
                    "entry \"" + entry.name() + "\" has more than the " + entry.size() + " bytes it claims");
        }
        crc.update(into, offset, got);
        return got;
    }

    private void checkEnd() throws ZipTrouble {
        if (count != entry.size()) {
            throw damaged("has " + count + " bytes instead of " + entry.size());
        }
        if ((int) crc.getValue() != entry.crc()) {
            throw damaged("has another checksum than it claims");
        }
    }

    private ZipTrouble damaged(String what) {
        return new ZipTrouble(Reason.DAMAGED, "entry \"" + entry.name() + "\" " + what);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long n) throws IOException {
        return n > 0 && read() >= 0 ? 1 : 0;
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            if (inflater != null) {
                inflater.end();
            }
        }
    }
}
