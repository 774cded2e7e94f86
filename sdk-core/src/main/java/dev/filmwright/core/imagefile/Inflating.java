package dev.filmwright.core.imagefile;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates no more than a stated number of bytes: a kilobyte can claim to be a megabyte. */
final class Inflating {
    private Inflating() {}

    /** Returns the inflated bytes; nothing if they are more than {@code most}, end too early or are no zlib stream. */
    static Optional<byte[]> inflate(byte[] bytes, int from, int to, int most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, to - from);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished() || out.size() + count > most) {
                    return Optional.empty();
                }
                out.write(buffer, 0, count);
            }
            return Optional.of(out.toByteArray());
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
