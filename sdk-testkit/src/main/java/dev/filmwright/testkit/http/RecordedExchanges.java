package dev.filmwright.testkit.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers of a real backend, recorded once with secrets stripped and played by a {@link ScriptedServer}. Immutable.
 *
 * <p>A recording is a text file, UTF-8, that people can read and edit: for each exchange a line {@code ### METHOD /path?query},
 * a line with the status, headers, an empty line, and the body up to the next {@code ###}. The header
 * {@code Recorded-Encoding: base64} says that the body is bytes in base64.
 *
 * <pre>
 * ### GET /v1/jobs/7
 * 200
 * Content-Type: application/json
 *
 * {"status": "Ready"}
 * </pre>
 */
public final class RecordedExchanges {
    private static final String BEGIN = "### ";
    private static final String ENCODING = "recorded-encoding";

    private final List<Exchange> exchanges;

    private RecordedExchanges(List<Exchange> exchanges) {
        this.exchanges = List.copyOf(exchanges);
    }

    /**
     * Reads a recording that lies beside a class, e.g. {@code "submit.http"}.
     *
     * @throws IllegalArgumentException if there is none, or it is none
     */
    public static RecordedExchanges load(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no recording " + name + " beside " + beside.getName());
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a recording; the stream is not closed.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static RecordedExchanges read(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<Exchange> exchanges = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(BEGIN)) {
                add(exchanges, lines);
                lines.clear();
            }
            lines.add(line);
        }
        add(exchanges, lines);
        return new RecordedExchanges(exchanges);
    }

    /** Lets a server answer what was recorded: each path its answers in their order, the last one for ever. */
    public void playOn(ScriptedServer server) {
        Map<String, Route> routes = new LinkedHashMap<>();
        for (Exchange exchange : exchanges) {
            routes.computeIfAbsent(exchange.request(), key -> server.on(exchange.method(), exchange.path()))
                    .answer(exchange.answer());
        }
    }

    /** Returns the bodies, in order. */
    public List<String> bodies() {
        return exchanges.stream()
                .map(exchange -> new String(exchange.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static void add(List<Exchange> exchanges, List<String> lines) {
        if (!lines.isEmpty() && lines.get(0).startsWith(BEGIN)) {
            exchanges.add(Exchange.parse(lines));
        } else if (lines.stream().anyMatch(line -> !line.isBlank())) {
            throw new IllegalArgumentException("a recording begins with " + BEGIN + "METHOD /path");
        }
    }

    private record Exchange(
            String method, String path, int status, Map<String, String> headers, String body, boolean encoded) {
        static Exchange parse(List<String> lines) {
            String[] request = lines.get(0).substring(BEGIN.length()).strip().split(" ", 2);
            if (request.length < 2 || lines.size() < 2 || !lines.get(1).matches("\\d{3}")) {
                throw new IllegalArgumentException(
                        "after " + lines.get(0) + " must come a line with a status, e.g. 200");
            }
            Map<String, String> headers = new LinkedHashMap<>();
            int at = 2;
            for (; at < lines.size() && !lines.get(at).isEmpty(); at++) {
                String[] header = lines.get(at).split(":", 2);
                if (header.length < 2) {
                    throw new IllegalArgumentException("no header in " + lines.get(0) + ": " + lines.get(at));
                }
                headers.put(header[0], header[1].strip());
            }
            List<String> text = lines.subList(Math.min(at + 1, lines.size()), lines.size());
            boolean encoded = headers.keySet().removeIf(ENCODING::equalsIgnoreCase);
            return new Exchange(
                    request[0],
                    request[1].split("\\?", 2)[0],
                    Integer.parseInt(lines.get(1)),
                    headers,
                    String.join("\n", text).stripTrailing(),
                    encoded);
        }

        byte[] bytes() {
            return encoded ? Base64.getMimeDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
        }

        String request() {
            return method + " " + path;
        }

        Answer answer() {
            Answer answer =
                    Answer.bytes(status, headers.getOrDefault("Content-Type", "application/octet-stream"), bytes());
            for (Map.Entry<String, String> header : headers.entrySet()) {
                if (!header.getKey().equals("Content-Type")) {
                    answer = answer.header(header.getKey(), header.getValue());
                }
            }
            return answer;
        }
    }
}
