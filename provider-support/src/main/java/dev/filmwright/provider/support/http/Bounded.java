package dev.filmwright.provider.support.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import okio.BufferedSource;

/** Reads bodies up to a limit. */
final class Bounded {
    private Bounded() {}

    /** Returns the first bytes of a body, one more than {@code most} if there are more. */
    static byte[] read(BufferedSource in, int most) throws IOException {
        return in.request(most + 1L)
                ? in.readByteArray(most + 1L)
                : in.getBuffer().readByteArray();
    }

    /** Returns what could be read before the stream broke: a status says enough without its reason. */
    static byte[] readWhatThereIs(InputStream in, int most) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        try {
            for (int n = in.read(buffer); n >= 0 && body.size() < most; n = in.read(buffer)) {
                body.write(buffer, 0, Math.min(n, most - body.size()));
            }
        } catch (IOException e) {
            return body.toByteArray();
        }
        return body.toByteArray();
    }
}
