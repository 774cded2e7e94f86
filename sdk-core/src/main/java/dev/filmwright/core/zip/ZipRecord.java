package dev.filmwright.core.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The records of a ZIP file as bytes, little-endian.
 *
 * <p>Local header: signature, version needed, flags, method, time, date, CRC-32, compressed size, size, length of the name,
 * length of the extra field, name, extra field. A record of the central directory says the same again with the header's
 * offset. What does not fit into 32 bits is in extra field 1.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT</a>, sections 4.3 and 4.5.3
 */
final class ZipRecord {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int END_64 = 0x06064b50;
    static final int LOCATOR_64 = 0x07064b50;

    static final int LOCAL_LENGTH = 30;
    static final int CENTRAL_LENGTH = 46;
    static final int END_LENGTH = 22;
    static final int END_64_LENGTH = 56;
    static final int LOCATOR_64_LENGTH = 20;
    static final int LONGEST_COMMENT = 0xFFFF;

    static final long MAX_32 = 0xFFFFFFFFL;
    static final int MAX_16 = 0xFFFF;
    static final short EXTRA_64 = 1;

    /** Where the CRC-32 is in a local header. */
    static final int CRC_AT = 14;

    private static final short VERSION_20 = 20;
    private static final short VERSION_64 = 45;
    /** 1 January 1980: equal contents give equal bytes. */
    private static final short DATE = 0x21;

    private ZipRecord() {}

    static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Returns the local header of a stored entry. */
    static ByteBuffer local(String name, int crc, long size) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        boolean large = size >= MAX_32;
        ByteBuffer to = buffer(LOCAL_LENGTH + text.length + (large ? 20 : 0));
        to.putInt(LOCAL);
        common(to, crc, size, large);
        to.putShort((short) text.length).putShort((short) (large ? 20 : 0)).put(text);
        if (large) {
            to.putShort(EXTRA_64).putShort((short) 16).putLong(size).putLong(size);
        }
        return to.flip();
    }

    /** Returns the record that the central directory has for a stored entry. */
    static ByteBuffer central(String name, int crc, long size, long at) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        boolean large = size >= MAX_32;
        boolean far = at >= MAX_32;
        int extra = (large ? 16 : 0) + (far ? 8 : 0);
        ByteBuffer to = buffer(CENTRAL_LENGTH + text.length + (extra > 0 ? extra + 4 : 0));
        to.putInt(CENTRAL).putShort(VERSION_64);
        common(to, crc, size, large || far);
        to.putShort((short) text.length).putShort((short) (extra > 0 ? extra + 4 : 0));
        to.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        to.putInt((int) Math.min(at, MAX_32)).put(text);
        if (extra > 0) {
            to.putShort(EXTRA_64).putShort((short) extra);
            if (large) {
                to.putLong(size).putLong(size);
            }
            if (far) {
                to.putLong(at);
            }
        }
        return to.flip();
    }

    private static void common(ByteBuffer to, int crc, long size, boolean zip64) {
        int shown = (int) Math.min(size, MAX_32);
        to.putShort(zip64 ? VERSION_64 : VERSION_20);
        to.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort(DATE);
        to.putInt(crc).putInt(shown).putInt(shown);
    }

    /** Returns what ends a ZIP file: the 64-bit records where they are needed, and the record that every reader looks for. */
    static ByteBuffer end(long entries, long at, long length) {
        ByteBuffer to = buffer(END_64_LENGTH + LOCATOR_64_LENGTH + END_LENGTH);
        if (entries >= MAX_16 || at >= MAX_32 || length >= MAX_32) {
            to.putInt(END_64).putLong(END_64_LENGTH - 12).putShort(VERSION_64).putShort(VERSION_64);
            to.putInt(0)
                    .putInt(0)
                    .putLong(entries)
                    .putLong(entries)
                    .putLong(length)
                    .putLong(at);
            to.putInt(LOCATOR_64).putInt(0).putLong(at + length).putInt(1);
        }
        short shown = (short) Math.min(entries, MAX_16);
        to.putInt(END).putShort((short) 0).putShort((short) 0).putShort(shown).putShort(shown);
        to.putInt((int) Math.min(length, MAX_32))
                .putInt((int) Math.min(at, MAX_32))
                .putShort((short) 0);
        return to.flip();
    }
}
