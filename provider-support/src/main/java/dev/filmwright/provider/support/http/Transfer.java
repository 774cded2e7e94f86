package dev.filmwright.provider.support.http;

import dev.filmwright.InvalidInputException;
import dev.filmwright.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** A file on its way: what of it is written already, and how the rest is told from another file's. Used by one thread at a time. */
final class Transfer {
    private final OutputStream target;
    private final long largest;
    private final MessageDigest digest = sha256();
    private long written;
    private @Nullable String tag;
    private String type = "";

    Transfer(OutputStream target, long largest) {
        this.target = target;
        this.largest = largest;
    }

    long written() {
        return written;
    }

    /** Returns the entity tag by which the server can tell whether the file is still the same; empty if there is none. */
    Optional<String> tag() {
        // Weak tags (W/) hold for files that mean the same, not for the same bytes.
        return Optional.ofNullable(tag).filter(known -> known.startsWith("\""));
    }

    /** Notes what the server said of the whole file. */
    void begin(Headers headers) {
        tag = headers.get("ETag");
        type = Optional.ofNullable(headers.get("Content-Type")).orElse("");
    }

    /** Writes the rest of the file. */
    void append(InputStream in) throws IOException {
        byte[] buffer = new byte[16384];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            if (n > largest - written) {
                throw new TooLargeException();
            }
            write(buffer, n);
        }
    }

    /** Reads the file from its beginning and writes what is missing, if it begins like what is written. */
    void appendAfterComparing(InputStream in) throws IOException {
        MessageDigest begins = sha256();
        byte[] buffer = new byte[16384];
        for (long left = written; left > 0; ) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                throw new ChangedException();
            }
            begins.update(buffer, 0, n);
            left -= n;
        }
        if (!MessageDigest.isEqual(begins.digest(), soFar())) {
            throw new ChangedException();
        }
        append(in);
    }

    Downloaded done() throws IOException {
        target.flush();
        return new Downloaded(written, HexFormat.of().formatHex(digest.digest()), type());
    }

    private Optional<MediaType> type() {
        if (DownloadRules.unspecific(type)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MediaType(DownloadRules.essence(type)));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private void write(byte[] buffer, int count) {
        try {
            target.write(buffer, 0, count);
        } catch (IOException e) {
            throw new TargetException(e);
        }
        digest.update(buffer, 0, count);
        written += count;
    }

    private byte[] soFar() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file is larger than allowed. */
    static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The file is another one than the one that was begun. */
    static final class ChangedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The target cannot be written: no matter of the backend's. */
    static final class TargetException extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        TargetException(IOException cause) {
            super(cause);
        }
    }
}
