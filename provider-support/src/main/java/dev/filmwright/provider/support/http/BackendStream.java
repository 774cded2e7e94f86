package dev.filmwright.provider.support.http;

import dev.filmwright.provider.support.json.JsonLines;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.json.ServerEvents;
import java.io.InputStream;
import java.util.Optional;
import okhttp3.Headers;

/** What a backend answers bit by bit. Used by one thread, within {@link StreamReader#read} only. */
public final class BackendStream {
    private final Headers headers;
    private final InputStream in;
    private final Origin origin;
    private final JsonReader reader;

    BackendStream(Headers headers, InputStream in, Origin origin, JsonReader reader) {
        this.headers = headers;
        this.in = in;
        this.origin = origin;
        this.reader = reader;
    }

    /** Returns the first value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Returns the answer as JSON documents, one per line. */
    public JsonLines jsonLines() {
        return JsonLines.of(in, reader, origin);
    }

    /** Returns the answer as server-sent events. */
    public ServerEvents events() {
        return ServerEvents.of(in, reader.limits(), origin);
    }

    /** Returns the reader for JSON within events. */
    public JsonReader reader() {
        return reader;
    }

    /** Returns who answers, for what is read. */
    public Origin origin() {
        return origin;
    }
}
