package dev.filmwright.benchmarks.clients;

import dev.filmwright.benchmarks.clients.MockBackend.Asked;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same calls by OkHttp and Jackson alone: bodies are written from a tree, answers read into one, line by line where they
 * come so. It looks at nothing, keeps nothing and knows no errors.
 */
final class BareLoop implements Runnable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final OkHttpClient client = new OkHttpClient();
    private final URI base;
    private final List<Call> calls;
    private long seen;

    private record Call(String method, String target, String type, @Nullable JsonNode json, byte[] body) {}

    BareLoop(URI base, List<Asked> asked) {
        this.base = base;
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
        for (Call call : calls) {
            Request request = new Request.Builder()
                    .url(base + call.target)
                    .method(call.method, body(call))
                    .build();
            try (Response response = client.newCall(request).execute()) {
                read(response);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static @Nullable RequestBody body(Call call) {
        if (!call.method.equals("POST")) {
            return null;
        }
        byte[] bytes = call.json == null ? call.body : MAPPER.writeValueAsBytes(call.json);
        return RequestBody.create(bytes, MediaType.parse(call.type));
    }

    private void read(Response response) throws IOException {
        String type = String.valueOf(response.header("Content-Type"));
        if (type.startsWith("application/x-ndjson")) {
            BufferedSource source = response.body().source();
            for (String line = source.readUtf8Line(); line != null; line = source.readUtf8Line()) {
                seen += MAPPER.readTree(line).size();
            }
        } else if (type.startsWith("application/json")) {
            seen += MAPPER.readTree(response.body().bytes()).size();
        } else {
            seen += response.body().bytes().length;
        }
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
