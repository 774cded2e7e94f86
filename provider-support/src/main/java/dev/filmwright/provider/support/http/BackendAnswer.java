package dev.filmwright.provider.support.http;

import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;

/** What a backend answered, whole. Immutable; {@code toString} shows the status only. */
public final class BackendAnswer {
    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final Origin origin;
    private final JsonReader reader;

    BackendAnswer(int status, Headers headers, byte[] body, Origin origin, JsonReader reader) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.origin = origin;
        this.reader = reader;
    }

    /** Returns the status: 200 to 299, or one of {@link BackendRequest#answersOn}, where an answer is read; any in an {@link ErrorReader}. */
    public int status() {
        return status;
    }

    /** Returns the first value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Returns the backend's own id of the request, where it gave one. */
    public Optional<String> requestId() {
        return origin.requestId();
    }

    /** Returns a copy of the body's bytes. */
    public byte[] bytes() {
        return body.clone();
    }

    /** Returns the body as UTF-8; what is none is replaced. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * Returns the body as JSON.
     *
     * @throws ProviderException of kind {@code BAD_RESPONSE} if it is none; what calls itself a page is not even tried
     */
    public JsonValue json() {
        String type = contentType();
        if (type.startsWith("text/html")) {
            throw origin.badAnswer(
                    "a page (text/html), where JSON was expected: something else than the backend answered", null);
        }
        return reader.read(body, origin);
    }

    /** Returns the content type in lower case, with its parameters; empty text if there is none. */
    public String contentType() {
        return header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    }

    /** Returns the exception that says what is wrong with this answer as a whole. */
    public ProviderException wrong(String what) {
        return origin.badAnswer(what, null);
    }

    Origin origin() {
        return origin;
    }

    Headers headers() {
        return headers;
    }

    @Override
    public String toString() {
        return "BackendAnswer " + status;
    }
}
