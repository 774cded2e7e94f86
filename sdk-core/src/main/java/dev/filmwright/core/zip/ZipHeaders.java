package dev.filmwright.core.zip;

import dev.filmwright.core.zip.ZipTrouble.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Reads the headers of entries, of which nothing is believed. */
final class ZipHeaders {
    private static final int LONGEST_NAME = 512;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /**
     * A header that was read.
     *
     * @param place what it says
     * @param end where what follows it begins
     */
    record Header(ZipEntryPlace place, long end) {}

    private ZipHeaders() {}

    /**
     * Reads a local header; its content begins at its end. Lengths told behind the content are zero here, and in the
     * central directory only.
     */
    static Header local(FileChannel file, long at) throws IOException {
        ByteBuffer fixed = fixed(file, at, ZipRecord.LOCAL_LENGTH, ZipRecord.LOCAL, "entry");
        fixed.position(6);
        int flags = fixed.getShort();
        int method = fixed.getShort();
        fixed.position(ZipRecord.CRC_AT);
        int crc = fixed.getInt();
        long stored = fixed.getInt() & ZipRecord.MAX_32;
        long size = fixed.getInt() & ZipRecord.MAX_32;
        int nameLength = fixed.getShort() & ZipRecord.MAX_16;
        int extraLength = fixed.getShort() & ZipRecord.MAX_16;
        ByteBuffer rest = rest(file, at + ZipRecord.LOCAL_LENGTH, nameLength, extraLength);
        String name = name(rest, nameLength);
        Wide wide = new Wide(rest, name);
        long realSize = wide.next(size);
        long realStored = wide.next(stored);
        ZipEntryPlace place = place(name, flags, method, crc, realStored, realSize, at);
        return new Header(place, at + ZipRecord.LOCAL_LENGTH + nameLength + extraLength);
    }

    /** Reads a record of the central directory; the next one begins at its end. */
    static Header central(FileChannel file, long at) throws IOException {
        ByteBuffer fixed = fixed(file, at, ZipRecord.CENTRAL_LENGTH, ZipRecord.CENTRAL, "record");
        fixed.position(8);
        int flags = fixed.getShort();
        int method = fixed.getShort();
        fixed.position(16);
        int crc = fixed.getInt();
        long stored = fixed.getInt() & ZipRecord.MAX_32;
        long size = fixed.getInt() & ZipRecord.MAX_32;
        int nameLength = fixed.getShort() & ZipRecord.MAX_16;
        int extraLength = fixed.getShort() & ZipRecord.MAX_16;
        int commentLength = fixed.getShort() & ZipRecord.MAX_16;
        fixed.position(42);
        long offset = fixed.getInt() & ZipRecord.MAX_32;
        ByteBuffer rest = rest(file, at + ZipRecord.CENTRAL_LENGTH, nameLength, extraLength);
        String name = name(rest, nameLength);
        // APPNOTE 4.5.3: size, compressed size and offset, in this order, each only if its 32 bits say so.
        Wide wide = new Wide(rest, name);
        long realSize = wide.next(size);
        long realStored = wide.next(stored);
        long realOffset = wide.next(offset);
        ZipEntryPlace place = place(name, flags, method, crc, realStored, realSize, realOffset);
        long end = at + ZipRecord.CENTRAL_LENGTH + nameLength + extraLength + commentLength;
        return new Header(place, end);
    }

    private static ByteBuffer fixed(FileChannel file, long at, int length, int signature, String what)
            throws IOException {
        if (at < 0 || at > file.size()) {
            throw new ZipTrouble(Reason.DAMAGED, "an " + what + " is said to be at " + at + ", outside the file");
        }
        try {
            ByteBuffer fixed = Bytes.read(file, at, length);
            if (fixed.getInt(0) != signature) {
                throw new ZipTrouble(Reason.DAMAGED, "there is no " + what + " at " + at);
            }
            return fixed;
        } catch (EOFException e) {
            throw new ZipTrouble(Reason.TRUNCATED, "the file ends within the " + what + " at " + at);
        }
    }

    private static ByteBuffer rest(FileChannel file, long at, int nameLength, int extraLength) throws IOException {
        if (nameLength == 0 || nameLength > LONGEST_NAME) {
            throw new ZipTrouble(Reason.UNSAFE, "a name at " + at + " has " + nameLength + " bytes");
        }
        try {
            return Bytes.read(file, at, nameLength + extraLength);
        } catch (EOFException e) {
            throw new ZipTrouble(Reason.TRUNCATED, "the file ends within the name at " + at);
        }
    }

    private static String name(ByteBuffer rest, int length) {
        byte[] text = new byte[length];
        rest.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static ZipEntryPlace place(String name, int flags, int method, int crc, long stored, long size, long at)
            throws IOException {
        if ((flags & ENCRYPTED) != 0) {
            throw new ZipTrouble(Reason.UNSUPPORTED, "entry \"" + name + "\" is encrypted");
        }
        if (method != STORED && method != DEFLATED) {
            throw new ZipTrouble(Reason.UNSUPPORTED, "entry \"" + name + "\" is compressed by method " + method);
        }
        if (stored < 0 || size < 0 || at < 0 || method == STORED && stored != size) {
            throw new ZipTrouble(Reason.DAMAGED, "entry \"" + name + "\" contradicts itself about its length");
        }
        return new ZipEntryPlace(name, method == DEFLATED, crc, stored, size, at);
    }

    /** The 64-bit values of extra field 1, in order. */
    private static final class Wide {
        private final String name;
        private final ByteBuffer values;

        Wide(ByteBuffer extra, String name) {
            this.name = name;
            this.values = values(extra);
        }

        private static ByteBuffer values(ByteBuffer extra) {
            while (extra.remaining() >= 4) {
                short id = extra.getShort();
                int length = Math.min(extra.getShort() & ZipRecord.MAX_16, extra.remaining());
                if (id == ZipRecord.EXTRA_64) {
                    return extra.slice(extra.position(), length).order(extra.order());
                }
                extra.position(extra.position() + length);
            }
            return ByteBuffer.allocate(0);
        }

        /** Returns a value, or what stands for it if it says to look here. */
        long next(long value) throws ZipTrouble {
            if (value != ZipRecord.MAX_32) {
                return value;
            }
            if (values.remaining() < Long.BYTES) {
                throw new ZipTrouble(Reason.DAMAGED, "entry \"" + name + "\" does not tell its length");
            }
            return values.getLong();
        }
    }
}
