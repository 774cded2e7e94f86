package dev.filmwright.testkit.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One answer of a {@link ScriptedServer}: what it says, how slowly, and where the connection breaks. Immutable; each method
 * that changes something returns another answer.
 *
 * <p>What a backend says in its own words, such as <em>done without output</em> or a status nobody knows, is
 * {@link #json(String)}.
 */
public final class Answer {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    final int status;
    final List<Header> headers;
    final Content content;
    final Optional<Gate> before;
    final Optional<Pause> pause;
    final Break end;
    final long endAfter;
    final Optional<WebSocketScript> socket;

    private Answer(
            int status,
            List<Header> headers,
            Content content,
            Optional<Gate> before,
            Optional<Pause> pause,
            Break end,
            long endAfter) {
        this(status, headers, content, before, pause, end, endAfter, Optional.empty());
    }

    private Answer(
            int status,
            List<Header> headers,
            Content content,
            Optional<Gate> before,
            Optional<Pause> pause,
            Break end,
            long endAfter,
            Optional<WebSocketScript> socket) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.content = content;
        this.before = before;
        this.pause = pause;
        this.end = end;
        this.endAfter = endAfter;
        this.socket = socket;
    }

    /** Returns an answer with a status and an empty body. */
    public static Answer status(int status) {
        return of(status, List.of(), Content.of(new byte[0]));
    }

    /** Returns status 200 with a JSON document. */
    public static Answer json(String json) {
        return json(200, json);
    }

    /** Returns a JSON document with a status. */
    public static Answer json(int status, String json) {
        return text(status, "application/json", json);
    }

    /** Returns a text, UTF-8, of a content type. */
    public static Answer text(int status, String contentType, String text) {
        return bytes(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns bytes of a content type. */
    public static Answer bytes(int status, String contentType, byte[] bytes) {
        return of(status, List.of(new Header("Content-Type", contentType)), Content.of(bytes.clone()));
    }

    /** Returns a file as a server of files does: with an entity tag, in parts where {@code Range} asks for one. */
    public static Answer file(String contentType, byte[] bytes) {
        return bytes(200, contentType, bytes).header("ETag", Content.tag(bytes)).header("Accept-Ranges", "bytes");
    }

    /** Opens a web socket (RFC 6455) and talks over it; a request that asks for none is answered 400. */
    public static Answer webSocket(WebSocketScript script) {
        return new Answer(
                101,
                List.of(),
                Content.of(new byte[0]),
                Optional.empty(),
                Optional.empty(),
                Break.NONE,
                0,
                Optional.of(script));
    }

    /** Returns status 200 with so many bytes, which are made as they are sent. */
    public static Answer huge(String contentType, long bytes) {
        return of(200, List.of(new Header("Content-Type", contentType)), Content.huge(bytes));
    }

    /** Returns status 200 that says it is JSON and is not. */
    public static Answer garbage() {
        return json("{\"status\": \"Rea\u0000dy\", [}");
    }

    /** Returns 429 that does not say when to come back. */
    public static Answer tooManyRequests() {
        return json(429, "{\"error\": \"too many requests\"}");
    }

    /** Returns 429 that says how long to wait, in whole seconds. */
    public static Answer tooManyRequests(Duration retryAfter) {
        return tooManyRequests().header("Retry-After", Long.toString(retryAfter.toSeconds()));
    }

    /** Returns 429 that says when to come back, as an HTTP date. */
    public static Answer tooManyRequests(Instant retryAt) {
        return tooManyRequests().header("Retry-After", HTTP_DATE.format(retryAt));
    }

    /** Returns a redirect, e.g. 302, 307 or 308. */
    public static Answer redirect(int status, URI location) {
        return status(status).header("Location", location.toString());
    }

    /** Returns what a storage says to a signed URL whose time is over: 403 with a page that is no JSON. */
    public static Answer expired() {
        return text(403, "application/xml", "<Error><Code>AuthenticationFailed</Code></Error>");
    }

    /** Resets the connection before a byte is answered. */
    public static Answer reset() {
        return status(200).resetAfter(-1);
    }

    /** Closes the connection before a byte is answered. */
    public static Answer hangUp() {
        return status(200).cutAfter(-1);
    }

    /** Returns this answer with a header more. */
    public Answer header(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Answer(status, more, content, before, pause, end, endAfter);
    }

    /** Returns this answer, which begins only when the gate is open. */
    public Answer behind(Gate gate) {
        return new Answer(status, headers, content, Optional.of(gate), pause, end, endAfter, socket);
    }

    /** Returns this answer, which sends so many bytes of its body and goes on only when the gate is open. */
    public Answer pausedAfter(long bytes, Gate gate) {
        return new Answer(status, headers, content, before, Optional.of(new Pause(bytes, gate)), end, endAfter);
    }

    /**
     * Returns this answer, which promises its whole body and closes the connection in order after so many bytes of it; all
     * of them arrive.
     */
    public Answer cutAfter(long bytes) {
        return new Answer(status, headers, content, before, pause, Break.CLOSE, bytes);
    }

    /** Returns this answer, which resets the connection after so many bytes of its body; some of them may be lost. */
    public Answer resetAfter(long bytes) {
        return new Answer(status, headers, content, before, pause, Break.RESET, bytes);
    }

    private static Answer of(int status, List<Header> headers, Content content) {
        return new Answer(status, headers, content, Optional.empty(), Optional.empty(), Break.NONE, 0);
    }

    /** Returns the part of a file that is asked for, or this answer. */
    Answer partFor(ReceivedRequest request) {
        Optional<String> tag = headerValue("ETag");
        if (tag.isEmpty() || status != 200) {
            return this;
        }
        return Part.asked(request, tag.orElseThrow(), content.length())
                .map(part -> new Answer(
                        part.status(), part.headers(headers), part.of(content), before, pause, end, endAfter))
                .orElse(this);
    }

    private Optional<String> headerValue(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** Returns the status. */
    @Override
    public String toString() {
        return "Answer " + status;
    }

    record Header(String name, String value) {}

    record Pause(long after, Gate gate) {}

    enum Break {
        NONE,
        CLOSE,
        RESET
    }
}
