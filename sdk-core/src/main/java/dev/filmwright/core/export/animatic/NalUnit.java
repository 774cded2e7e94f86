package dev.filmwright.core.export.animatic;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Wraps payloads as H.264 network abstraction layer units (ITU-T H.264, 7.3.1 and 7.4.1). */
final class NalUnit {
    /** A coded slice of a picture that refers to another one; later pictures refer to it. */
    static final int HELD_SLICE = 0x61;
    /** A coded slice of a picture that stands on its own; nothing behind it looks further back. */
    static final int IDR_SLICE = 0x65;
    /** A sequence parameter set. */
    static final int SEQUENCE = 0x67;
    /** A picture parameter set. */
    static final int PICTURE = 0x68;

    private NalUnit() {}

    /** Returns the unit: its header byte, then the payload with 03 put wherever it would look like a start code. */
    static byte[] of(int header, BitWriter payload) {
        byte[] raw = payload.toByteArray();
        byte[] unit = new byte[1 + raw.length + raw.length / 2];
        unit[0] = (byte) header;
        int length = 1;
        int zeros = 0;
        for (byte value : raw) {
            if (zeros == 2 && (value & 0xFC) == 0) {
                unit[length++] = 3;
                zeros = 0;
            }
            unit[length++] = value;
            zeros = value == 0 ? zeros + 1 : 0;
        }
        return Arrays.copyOf(unit, length);
    }

    /** Returns the unit as a sample of an MP4 track: its length in four bytes, then its bytes (ISO/IEC 14496-15, 5.3). */
    static byte[] asSample(byte[] unit) {
        return ByteBuffer.allocate(Integer.BYTES + unit.length)
                .putInt(unit.length)
                .put(unit)
                .array();
    }
}
