package dev.filmwright.core.zip;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Counts bytes, and takes their CRC-32 and SHA-256. */
final class Proof {
    private static final int BUFFER = 1 << 16;

    private final CRC32 crc = new CRC32();
    private final MessageDigest digest = sha256();
    private long count;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(byte[] bytes, int length) {
        crc.update(bytes, 0, length);
        digest.update(bytes, 0, length);
        count += length;
    }

    void readAll(InputStream from) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int length;
        while ((length = from.read(buffer)) >= 0) {
            add(buffer, length);
        }
    }

    int crc() {
        return (int) crc.getValue();
    }

    /** Returns whether the bytes are of this length and digest; called once. */
    boolean proves(long size, byte[] sha256) {
        return count == size && Arrays.equals(digest.digest(), sha256);
    }
}
