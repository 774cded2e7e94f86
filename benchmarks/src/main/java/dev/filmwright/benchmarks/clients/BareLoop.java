package dev.filmwright.benchmarks.clients;

import dev.filmwright.benchmarks.clients.MockBackend.Asked;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same calls by OkHttp and Jackson alone: bodies are written from a tree, answers read into one, line by line where they
 * come so. It looks at nothing and knows no errors. Of a backend that works while
 * it is called, what it answers last is kept in a file as the provider has to keep it: written, forced, read, deleted.
 */
final class BareLoop implements Runnable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonPointer CONTENT = JsonPointer.compile("/message/content");

    private final OkHttpClient client = new OkHttpClient();
    private final URI base;
    private final List<Call> calls;
    private final Optional<Path> kept;
    private long seen;

    @SuppressWarnings("ArrayRecordComponent") // no two of them are ever compared
    private record Call(
            String method,
            String target,
            String type,
            @Nullable JsonNode json,
            byte[] body) {}

    /**
     * @param kept where answers are kept, if they are
     */
    BareLoop(URI base, List<Asked> asked, Optional<Path> kept) {
        this.base = base;
        this.kept = kept;
        calls = asked.stream()
                .map(one -> new Call(
                        one.method(),
                        one.target(),
                        one.type(),
                        one.type().startsWith("application/json") ? MAPPER.readTree(one.body()) : null,
                        one.body()))
                .toList();
    }

    int size() {
        return calls.size();
    }

    @Override
    public void run() {
        byte[] last = new byte[0];
        for (Call call : calls) {
            Request request = new Request.Builder()
                    .url(base + call.target)
                    .method(call.method, body(call))
                    .build();
            try (Response response = client.newCall(request).execute()) {
                last = read(response);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        byte[] made = last;
        kept.ifPresent(file -> keep(file, made));
    }

    private void keep(Path file, byte[] made) {
        try {
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(made));
                channel.force(true);
            }
            seen += Files.readAllBytes(file).length;
            Files.delete(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable RequestBody body(Call call) {
        if (!call.method.equals("POST")) {
            return null;
        }
        byte[] bytes = call.json == null ? call.body : MAPPER.writeValueAsBytes(call.json);
        return RequestBody.create(bytes, MediaType.parse(call.type));
    }

    private byte[] read(Response response) throws IOException {
        String type = String.valueOf(response.header("Content-Type"));
        if (type.startsWith("application/x-ndjson")) {
            StringBuilder text = new StringBuilder();
            BufferedSource source = response.body().source();
            for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
                text.append(MAPPER.readTree(line).at(CONTENT).asString(""));
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
        byte[] body = response.body().bytes();
        seen += type.startsWith("application/json") ? MAPPER.readTree(body).size() : body.length;
        return body;
    }

    /** Returns a number that hangs on all that was read, so that none of it is left out. */
    long seen() {
        return seen;
    }

    void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
