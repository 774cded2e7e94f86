package dev.filmwright.core.zip;

import dev.filmwright.core.zip.ZipTrouble.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Where the central directory is. Immutable.
 *
 * @param at where it begins
 * @param end where it ends
 * @param entries how many records it has
 */
record ZipDirectory(long at, long end, long entries) {
    private static final int STRIDE = 1 << 16;

    /** Finds the central directory from the end of the file. */
    static ZipDirectory find(FileChannel file) throws IOException {
        if (file.size() < 4 || startsOtherwise(file)) {
            throw new ZipTrouble(Reason.NOT_A_ZIP, "the file does not begin like a ZIP file");
        }
        long from = Math.max(0, file.size() - ZipRecord.END_LENGTH - ZipRecord.LONGEST_COMMENT);
        ByteBuffer tail = Bytes.upTo(file, from, ZipRecord.END_LENGTH + ZipRecord.LONGEST_COMMENT);
        for (int i = tail.limit() - ZipRecord.END_LENGTH; i >= 0; i--) {
            if (tail.getInt(i) == ZipRecord.END) {
                return read(file, tail.position(i).slice().order(tail.order()), from + i);
            }
        }
        throw new ZipTrouble(Reason.TRUNCATED, "the file ends before its central directory");
    }

    private static boolean startsOtherwise(FileChannel file) throws IOException {
        int first = Bytes.read(file, 0, 4).getInt();
        return first != ZipRecord.LOCAL && first != ZipRecord.END;
    }

    private static ZipDirectory read(FileChannel file, ByteBuffer end, long endAt) throws IOException {
        long entries = end.getShort(10) & ZipRecord.MAX_16;
        long length = end.getInt(12) & ZipRecord.MAX_32;
        long at = end.getInt(16) & ZipRecord.MAX_32;
        long before = endAt;
        if (entries == ZipRecord.MAX_16 || length == ZipRecord.MAX_32 || at == ZipRecord.MAX_32) {
            ByteBuffer wide = wide(file, endAt);
            entries = wide.getLong(32);
            length = wide.getLong(40);
            at = wide.getLong(48);
        }
        if (at < 0 || length < 0 || length > before - at || entries < 0) {
            throw new ZipTrouble(Reason.DAMAGED, "the central directory is said to be outside the file");
        }
        if (entries > length / ZipRecord.CENTRAL_LENGTH) {
            throw new ZipTrouble(Reason.DAMAGED, "the central directory has no room for its " + entries + " entries");
        }
        return new ZipDirectory(at, at + length, entries);
    }

    private static ByteBuffer wide(FileChannel file, long endAt) throws IOException {
        try {
            ByteBuffer locator =
                    Bytes.read(file, Math.max(0, endAt - ZipRecord.LOCATOR_64_LENGTH), ZipRecord.LOCATOR_64_LENGTH);
            long at = locator.getLong(8);
            if (locator.getInt(0) == ZipRecord.LOCATOR_64 && at >= 0 && at < endAt) {
                ByteBuffer wide = Bytes.read(file, at, ZipRecord.END_64_LENGTH);
                if (wide.getInt(0) == ZipRecord.END_64) {
                    return wide;
                }
            }
        } catch (EOFException e) {
            // Said below.
        }
        throw new ZipTrouble(Reason.DAMAGED, "the 64-bit end of the central directory is missing");
    }

    /** Returns where the next local header may begin, from a place on; negative if there is none. */
    static long nextLocal(FileChannel file, long from) throws IOException {
        long at = from;
        while (at + ZipRecord.LOCAL_LENGTH <= file.size()) {
            ByteBuffer window = Bytes.upTo(file, at, STRIDE);
            for (int i = 0; i + 4 <= window.limit(); i++) {
                if (window.getInt(i) == ZipRecord.LOCAL) {
                    return at + i;
                }
            }
            at += Math.max(1, window.limit() - 3);
        }
        return -1;
    }
}
