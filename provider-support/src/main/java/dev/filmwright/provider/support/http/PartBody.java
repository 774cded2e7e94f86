package dev.filmwright.provider.support.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A request's body, streamed: it is never held in memory twice. */
final class PartBody extends RequestBody {
    private static final int LARGEST_STEP = 16 << 10;

    private final String type;
    private final Part part;

    PartBody(String type, Part part) {
        this.type = type;
        this.part = part;
    }

    @Override
    public @Nullable MediaType contentType() {
        return MediaType.parse(type);
    }

    @Override
    public long contentLength() {
        return part.bytes();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        long left = part.bytes();
        byte[] buffer = new byte[(int) Math.min(LARGEST_STEP, left)];
        try (InputStream in = part.open()) {
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException("an input has fewer bytes than it said");
                }
                sink.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
