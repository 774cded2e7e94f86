package dev.filmwright.testkit.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request the server got. What may be a secret is stripped from all it shows; ask {@link #carries} where a test must know
 * whether a secret was sent. Immutable.
 */
public final class ReceivedRequest {
    private final String method;
    private final String target;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    ReceivedRequest(String method, String target, Map<String, List<String>> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
    }

    /** Returns the method, e.g. {@code "POST"}. */
    public String method() {
        return method;
    }

    /** Returns the path without the query, as it was sent. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** Returns the query as it was sent, with the values of parameters that may be secrets stripped; empty if there is none. */
    public String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : Stripped.query(target.substring(query + 1));
    }

    /** Returns the first value of a header, stripped if it may be a secret. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.stream().findFirst().map(value -> Stripped.header(name, value));
    }

    /** Returns the names of the headers, in lower case. */
    public List<String> headerNames() {
        return List.copyOf(headers.keySet());
    }

    /** Returns a copy of the body's bytes, as they were sent. */
    public byte[] body() {
        return body.clone();
    }

    /** Returns the body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns whether the request held this text anywhere: in its target, a header or its body. */
    public boolean carries(String text) {
        return target.contains(text)
                || headers.values().stream().flatMap(List::stream).anyMatch(value -> value.contains(text))
                || new String(body, StandardCharsets.UTF_8).contains(text);
    }

    /** Returns the first value of a header as it was sent; for the server's own rules only. */
    Optional<String> raw(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Returns method, path and query, e.g. {@code "GET /v1/jobs?key=***"}. */
    @Override
    public String toString() {
        return method + " " + path() + (query().isEmpty() ? "" : "?" + query());
    }

    /** Collects a body's bytes. */
    static final class Body extends ByteArrayOutputStream {
        private static final int MOST = 256 << 20;

        void take(byte[] bytes) {
            if (size() + bytes.length > MOST) {
                throw new UncheckedIOException(new IOException("a request of more than " + MOST + " bytes"));
            }
            writeBytes(bytes);
        }
    }
}
