package dev.filmwright.provider.flux;

import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.testkit.TestClock;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import dev.filmwright.testkit.http.ScriptedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Black Forest Labs as its documents and its users describe it, on three ports: where work is taken, the cluster that knows the
 * tasks, and where pictures lie. A request to the third that carries the key is kept as a leak.
 */
final class FakeBfl implements AutoCloseable {
    static final String KEY = "bfl_planted_5f1d8a7c0b2e";
    private static final int MOST_RUNNING = 24;

    final ScriptedServer api = ScriptedServer.start();
    final ScriptedServer cluster = ScriptedServer.start();
    final ScriptedServer files = ScriptedServer.start();
    final TestClock clock = new TestClock();
    final List<ReceivedRequest> leaks = new CopyOnWriteArrayList<>();

    private final Map<String, Work> tasks = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger expiredLinks = new AtomicInteger();
    private final List<Provider> opened = new ArrayList<>();

    FakeBfl() {
        api.on("POST", "/v1/*").answer(request -> submit(request));
        api.on("POST", "/v1/flux-tools/*").answer(request -> submit(request));
        // The global host knows no task: it lies on a cluster.
        api.on("GET", "/v1/get_result").answer(Answer.json(404, "{\"detail\":\"Task not found\"}"));
        cluster.on("GET", "/v1/get_result").answer(this::poll);
        files.on("GET", "/results/*").answer(this::deliver);
    }

    /** A task and what it says next. */
    private static final class Work {
        private final List<String> script;
        private int asked;

        Work(List<String> script) {
            this.script = script;
        }

        synchronized String next() {
            return script.get(Math.min(asked++, script.size() - 1));
        }

        synchronized boolean over() {
            return asked >= script.size();
        }
    }

    Provider open(Path folder, Map<String, String> more) {
        Map<String, String> values = new HashMap<>();
        FluxSettings.KEYS.forEach(key -> key.defaultValue().ifPresent(value -> values.put(key.key(), value)));
        values.put("url", api.uri("").toString());
        values.put("key", KEY);
        values.put("poll-hosts", "127.0.0.1:" + cluster.port());
        values.put("delivery-hosts", "127.0.0.1:" + files.port());
        values.putAll(more);
        Provider provider = new FluxPlugin(clock).open(new ProviderConfig(values, folder.resolve("work")));
        opened.add(provider);
        return provider;
    }

    Provider open(Path folder) {
        return open(folder, Map.of());
    }

    /** Has the next links be expired when they are fetched. */
    void expireLinks(int links) {
        expiredLinks.set(links);
    }

    /** Returns the body of the latest request that handed work over. */
    JsonValue body() {
        List<ReceivedRequest> posts = api.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
        return json(posts.get(posts.size() - 1));
    }

    static JsonValue json(ReceivedRequest request) {
        return JsonReader.ofDefaults().read(request.body(), new Origin("test", Optional.empty(), Secrets.of()));
    }

    private Answer submit(ReceivedRequest request) {
        if (!request.headerNames().contains("x-key") || !request.carries(KEY)) {
            return Answer.json(403, "{\"detail\":\"Not authenticated\"}");
        }
        if (!request.header("content-type").orElse("").startsWith("application/json")) {
            return Answer.json(400, "{\"detail\":\"not JSON\"}");
        }
        JsonValue body = json(request);
        Optional<String> missing = missing(request.path(), body);
        if (missing.isPresent()) {
            return Answer.json(
                    422,
                    "{\"detail\":[{\"loc\":[\"body\",\"" + missing.get()
                            + "\"],\"msg\":\"Field required\",\"type\":\"missing\"}]}");
        }
        if (tasks.values().stream().filter(work -> !work.over()).count() >= MOST_RUNNING) {
            return Answer.json(429, "{\"error\":\"rate_limit_exceeded\",\"message\":\"too many\",\"retry_after\":5}");
        }
        String id = "task-" + number.incrementAndGet();
        tasks.put(
                id, new Work(script(body.at("prompt").optional(JsonValue::text).orElse(""))));
        String answer = Recorded.answer(body.at("webhook_url").present() ? "accepted-webhook" : "accepted");
        return Answer.json(answer.replace(Recorded.ID, id)
                .replace("https://api.eu2.bfl.ai", cluster.uri("").toString()));
    }

    private static Optional<String> missing(String path, JsonValue body) {
        List<String> needed = switch (path) {
            case "/v1/flux-pro-1.0-fill", "/v1/flux-pro-1.0-expand", "/v1/flux-tools/deblur-v1" -> List.of("image");
            case "/v1/flux-tools/erase-v1" -> List.of("image", "mask");
            case "/v1/flux-tools/outpainting-v1" -> List.of("input_image", "width", "height");
            case "/v1/flux-tools/vto-v1" -> List.of("prompt", "person", "garment");
            case "/v1/flux-pro-1.1", "/v1/flux-pro-1.1-ultra", "/v1/flux-dev" -> List.of();
            default -> List.of("prompt");
        };
        return needed.stream().filter(field -> !body.at(field).present()).findFirst();
    }

    private static List<String> script(String prompt) {
        if (prompt.contains("MODERATE_IN")) {
            return List.of("Pending", "Request Moderated");
        }
        if (prompt.contains("MODERATE_OUT")) {
            return List.of("Generating", "Content Moderated");
        }
        if (prompt.contains("BOOM")) {
            return List.of("Error");
        }
        return List.of("404", "Pending", "Generating", "SomethingNew", "Ready");
    }

    private Answer poll(ReceivedRequest request) {
        if (!request.carries(KEY)) {
            return Answer.json(403, "{\"detail\":\"Not authenticated\"}");
        }
        String id = request.query().replaceFirst(".*\\bid=([^&]*).*", "$1");
        Work work = tasks.get(id);
        String state = work == null ? "404" : work.next();
        return switch (state) {
            case "404" -> Answer.json(404, "{\"detail\":\"Task not found\"}");
            case "Ready" -> Answer.json(ready(id));
            case "Request Moderated" -> Answer.json(Recorded.answer("request-moderated"));
            case "Content Moderated" ->
                Answer.json("{\"id\":\"" + id + "\",\"status\":\"Content Moderated\",\"details\":\"policy\"}");
            case "Error" -> Answer.json(Recorded.answer("error"));
            default -> Answer.json(Recorded.answer("pending").replace("Pending", state));
        };
    }

    private String ready(String id) {
        return Recorded.answer("ready")
                .replace(Recorded.ID, id)
                .replace("https://delivery-eu1.bfl.ai", files.uri("").toString())
                .replace("/9f/ab12/", "/");
    }

    private Answer deliver(ReceivedRequest request) {
        if (request.headerNames().contains("x-key") || request.carries(KEY)) {
            leaks.add(request);
            return Answer.status(400);
        }
        return expiredLinks.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                ? Answer.expired()
                : Answer.file("image/jpeg", Pictures.png(64, 36));
    }

    @Override
    public void close() {
        opened.forEach(Provider::close);
        api.close();
        cluster.close();
        files.close();
    }
}
