package dev.filmwright.testkit.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** One connection of HTTP/1.1 (RFC 9112): requests are read whole and answered one after the other. */
final class Connection {
    private static final int LONGEST_LINE = 256 << 10;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Connection(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** Answers until the client leaves or an answer breaks the connection. */
    void serve(Function<ReceivedRequest, Answer> answers) throws IOException, InterruptedException {
        while (true) {
            String first = line();
            if (first.isEmpty()) {
                return;
            }
            ReceivedRequest request = request(first);
            Answer answer = answers.apply(request);
            if (answer.socket.isPresent() && request.raw("sec-websocket-key").isPresent()) {
                talk(request, answer);
                return;
            }
            if (!answer(request, answer.socket.isPresent() ? Answer.status(400) : answer.partFor(request))) {
                return;
            }
        }
    }

    private ReceivedRequest request(String first) throws IOException {
        String[] words = first.split(" ");
        if (words.length != 3) {
            throw new IOException("no HTTP: " + words.length + " words in the first line");
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
            headers.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        if (headers.getOrDefault("expect", List.of()).contains("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        return new ReceivedRequest(words[0], words[1], headers, body(headers));
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        ReceivedRequest.Body body = new ReceivedRequest.Body();
        if (headers.getOrDefault("transfer-encoding", List.of()).contains("chunked")) {
            for (int size = chunk(); size > 0; size = chunk()) {
                body.take(exactly(size));
                line();
            }
            String trailer;
            do {
                trailer = line();
            } while (!trailer.isEmpty());
        } else if (headers.containsKey("content-length")) {
            body.take(exactly(Integer.parseInt(headers.get("content-length").get(0))));
        }
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the client left in the middle of a body");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (line.size() >= LONGEST_LINE) {
                throw new IOException("a line of more than " + LONGEST_LINE + " bytes");
            }
            if (c < ' ' && c != '\r' && c != '\t') {
                throw new IOException("no HTTP, perhaps TLS"); // whose greeting may never have an end of line
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** Writes an answer; returns whether the connection is whole afterwards. */
    private boolean answer(ReceivedRequest request, Answer answer) throws IOException, InterruptedException {
        if (answer.before.isPresent()) {
            answer.before.get().pass();
        }
        if (answer.end != Answer.Break.NONE && answer.endAfter < 0) {
            return end(answer);
        }
        boolean bodyless = request.method().equals("HEAD") || answer.status == 204 || answer.status == 304;
        head(answer, answer.status == 204 ? 0 : answer.content.length());
        if (!bodyless) {
            long to = answer.end == Answer.Break.NONE
                    ? answer.content.length()
                    : Math.min(answer.endAfter, answer.content.length());
            write(answer, to);
        }
        out.flush();
        return end(answer);
    }

    private void talk(ReceivedRequest request, Answer answer) throws IOException, InterruptedException {
        if (answer.before.isPresent()) {
            answer.before.get().pass();
        }
        String key = request.raw("sec-websocket-key").orElseThrow();
        String head =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                        + WebSocketSession.accept(key) + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        new WebSocketSession(socket, in, out).run(answer.socket.orElseThrow());
    }

    private void head(Answer answer, long length) throws IOException {
        StringBuilder head =
                new StringBuilder(256).append("HTTP/1.1 ").append(answer.status).append(" Scripted\r\n");
        answer.headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        head.append("Content-Length: ").append(length).append("\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private void write(Answer answer, long to) throws IOException, InterruptedException {
        long from = 0;
        if (answer.pause.isPresent()) {
            from = Math.min(answer.pause.get().after(), to);
            answer.content.write(out, 0, from);
            out.flush();
            answer.pause.get().gate().pass();
        }
        answer.content.write(out, from, to);
    }

    private boolean end(Answer answer) throws IOException {
        if (answer.end == Answer.Break.RESET) {
            socket.setSoLinger(true, 0); // closing then sends RST instead of FIN
        }
        return answer.end == Answer.Break.NONE;
    }
}
