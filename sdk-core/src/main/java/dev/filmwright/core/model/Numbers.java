package dev.filmwright.core.model;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalDouble;

/** Reads single numbers out of safetensors files. */
final class Numbers {
    private static final int HALF_EXPONENT = 0x1f;
    private static final int HALF_FRACTION = 0x3ff;
    private static final int BFLOAT_SHIFT = 16;

    private Numbers() {}

    /** Returns a tensor's only number; empty if it is of a type that is not a number for people, or not a finite one. */
    static OptionalDouble read(Path file, long data, Tensor tensor) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(Long.BYTES, tensor.end() - tensor.begin()))
                .order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, data + tensor.begin() + bytes.position()) < 0) {
                    throw new EOFException("the file ends within a tensor");
                }
            }
        }
        bytes.flip();
        double number = switch (tensor.type()) {
            case "F16" -> half(bytes.getShort());
            case "BF16" -> Float.intBitsToFloat(bytes.getShort() << BFLOAT_SHIFT);
            case "F32" -> bytes.getFloat();
            case "F64" -> bytes.getDouble();
            case "I32" -> bytes.getInt();
            case "I64" -> bytes.getLong();
            default -> Double.NaN;
        };
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** Java 17 has no conversion of IEEE 754 binary16. */
    static double half(short bits) {
        int exponent = bits >> 10 & HALF_EXPONENT;
        int fraction = bits & HALF_FRACTION;
        double size;
        if (exponent == HALF_EXPONENT) {
            size = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            size = Math.scalb((double) fraction, -24);
        } else {
            size = Math.scalb((double) (fraction | HALF_FRACTION + 1), exponent - 25);
        }
        return bits < 0 ? -size : size;
    }
}
