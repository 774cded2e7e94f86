package dev.filmwright.provider.support.json;

import dev.filmwright.ProviderException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads one JSON document per line (NDJSON) as they arrive. Empty lines are skipped. Not thread-safe.
 *
 * <p>A stream can end at any byte. A last line that is whole but for its end is read; one that is not is a failure, as is a line
 * beyond {@link JsonLimits#line()}. Whether the documents are all there only the backend's own last one can tell: a stream that
 * ends without it is for the caller to refuse.
 */
public final class JsonLines {
    private final Lines lines;
    private final JsonReader reader;
    private final Origin origin;

    private JsonLines(Lines lines, JsonReader reader, Origin origin) {
        this.lines = lines;
        this.reader = reader;
        this.origin = origin;
    }

    /** Returns the documents of a stream, which is not closed. */
    public static JsonLines of(InputStream in, JsonReader reader, Origin origin) {
        return new JsonLines(new Lines(in, reader.limits().line(), false, origin), reader, origin);
    }

    /**
     * Returns the next document; empty after the last one. Blocks.
     *
     * @throws IOException if the stream breaks
     * @throws ProviderException of kind {@code BAD_RESPONSE} if a line is no document
     */
    public Optional<JsonValue> next() throws IOException {
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!blank(line.get())) {
                return Optional.of(read(line.get()));
            }
        }
        return Optional.empty();
    }

    private JsonValue read(byte[] line) {
        try {
            return reader.read(line, origin);
        } catch (ProviderException e) {
            if (lines.cut()) {
                throw origin.badAnswer("a stream that ends in the middle of a line", e);
            }
            throw e;
        }
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
