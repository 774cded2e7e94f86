package dev.filmwright.provider.ollama;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.http.BackendStream;
import dev.filmwright.provider.support.json.JsonLines;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.server.PullListener;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads how a model is fetched: layer by layer, all mixed, the total growing as layers appear. Only {@code success} means that
 * it is there; that nobody has such a model comes after status 200.
 */
final class Pull {
    private static final int MOST_LAYERS = 10_000;
    private static final int LONGEST_STATUS = 200;

    private final Tag tag;
    private final PullListener listener;
    private final Map<String, Long> totals = new HashMap<>();
    private final Map<String, Long> done = new HashMap<>();

    Pull(Tag tag, PullListener listener) {
        this.tag = tag;
        this.listener = listener;
    }

    /** Reads all; returns the last word. */
    String read(BackendStream stream) throws IOException {
        JsonLines lines = stream.jsonLines();
        for (Optional<JsonValue> line = lines.next(); line.isPresent(); line = lines.next()) {
            JsonValue said = line.get();
            ReplyReader.refuseError(said, stream);
            String status = said.at("status").optional(JsonValue::text).orElse("");
            layer(said);
            listener.progressed(
                    stream.origin().secrets().excerpt(status, LONGEST_STATUS, true), sum(done), sum(totals));
            if (status.equals("success")) {
                return status;
            }
        }
        throw new ProviderException(
                Words.failure(
                        Failure.Kind.UNAVAILABLE,
                        "the server stopped fetching " + tag + " before it was there: pull it again, it goes on",
                        true),
                null);
    }

    private void layer(JsonValue said) {
        Optional<String> digest = said.at("digest").optional(JsonValue::text);
        if (digest.isEmpty() || totals.size() >= MOST_LAYERS && !totals.containsKey(digest.get())) {
            return;
        }
        long total = Math.max(bytes(said.at("total")), totals.getOrDefault(digest.get(), 0L));
        totals.put(digest.get(), total);
        done.put(digest.get(), Math.min(bytes(said.at("completed")), total));
    }

    private static long bytes(JsonValue value) {
        return Math.max(0, value.optional(JsonValue::whole).orElse(0L));
    }

    private static long sum(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
