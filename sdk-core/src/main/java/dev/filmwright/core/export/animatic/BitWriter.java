package dev.filmwright.core.export.animatic;

import java.util.Arrays;

/** Writes the bits of an H.264 raw byte sequence payload, most significant first (ITU-T H.264, 7.2). Not thread-safe. */
final class BitWriter {
    private byte[] bytes;
    private int length;
    private long waiting;
    private int waitingBits;

    BitWriter(int capacity) {
        bytes = new byte[capacity];
    }

    /** Forgets what was written; keeps the room. */
    void clear() {
        length = 0;
        waiting = 0;
        waitingBits = 0;
    }

    /** Writes the lowest {@code count} bits of {@code value}, 0 to 32 of them. */
    void bits(int value, int count) {
        waiting = (waiting << count) | (value & ((1L << count) - 1));
        waitingBits += count;
        while (waitingBits >= Byte.SIZE) {
            waitingBits -= Byte.SIZE;
            append((byte) (waiting >>> waitingBits));
        }
    }

    /** Writes one bit. */
    void flag(boolean value) {
        bits(value ? 1 : 0, 1);
    }

    /** Writes an unsigned Exp-Golomb code, {@code ue(v)} (9.1). */
    void unsigned(int value) {
        int size = Integer.SIZE - Integer.numberOfLeadingZeros(value + 1);
        bits(0, size - 1);
        bits(value + 1, size);
    }

    /** Writes a signed Exp-Golomb code, {@code se(v)} (9.1.1). */
    void signed(int value) {
        unsigned(value > 0 ? 2 * value - 1 : -2 * value);
    }

    /** Writes the stop bit and fills the last byte (7.3.2.11). */
    void trailing() {
        bits(1, 1);
        if (waitingBits > 0) {
            bits(0, Byte.SIZE - waitingBits);
        }
    }

    /** Returns the whole bytes written so far, as a copy. */
    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void append(byte value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = value;
    }
}
