package dev.filmwright.core.imagefile;

import java.nio.charset.StandardCharsets;

/** Numbers and names in bytes. */
final class Bytes {
    private Bytes() {}

    static int big16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    static long big32(byte[] bytes, int at) {
        return (long) big16(bytes, at) << 16 | big16(bytes, at + 2);
    }

    static int little16(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    static long little32(byte[] bytes, int at) {
        return little16(bytes, at) | (long) little16(bytes, at + 2) << 16;
    }

    static int little24(byte[] bytes, int at) {
        return little16(bytes, at) | (bytes[at + 2] & 0xff) << 16;
    }

    /** Returns whether ASCII text stands at a place. */
    static boolean at(byte[] bytes, int at, String text) {
        if (at < 0 || at + text.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != (byte) text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Returns where a value stands first, or {@code to} if it does not. */
    static int find(byte[] bytes, int from, int to, int value) {
        int at = from;
        while (at < to && bytes[at] != (byte) value) {
            at++;
        }
        return at;
    }
}
