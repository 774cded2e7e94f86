package dev.filmwright.provider.gemini;

import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.Live;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.Uploads;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import dev.filmwright.testkit.http.ScriptedServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The Gemini API as its documents and its users describe it: refuses what it would refuse, then answers what a test set. Files
 * can be put there, and are read back by nobody.
 */
final class FakeGemini implements AutoCloseable {
    static final String KEY = "AIza-planted-5f1d8a7c0b2e";
    private static final int LARGEST_REQUEST = 20 << 20;

    final ScriptedServer server = ScriptedServer.start();
    final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Provider> opened = new ArrayList<>();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final AtomicInteger files = new AtomicInteger();
    private final AtomicInteger tooLarge = new AtomicInteger();
    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    FakeGemini() {
        server.on("POST", "/v1beta/models/*").answer(request -> asked(request, "x-goog-api-key", KEY));
        server.on("POST", "/v1/projects/*/locations/*/publishers/google/models/*")
                .answer(request -> asked(request, "authorization", "Bearer ya29.planted"));
        server.on("POST", "/upload/v1beta/files")
                .answer(request -> Answer.status(200)
                        .header(
                                "x-goog-upload-url",
                                server.uri("/upload/v1beta/bytes/f" + files.incrementAndGet())
                                        .toString()));
        server.on("POST", "/upload/v1beta/bytes/*")
                .answer(request -> Answer.json("{\"file\":" + file(request.path()) + "}"));
        server.on("GET", "/v1beta/files/*").answer(request -> Answer.json(file(request.path())));
    }

    private static String file(String path) {
        return "{\"name\":\"files/" + path.substring(path.lastIndexOf('/') + 1) + "\",\"state\":\"ACTIVE\"}";
    }

    /** Adds an answer to a question that was not refused; the last one is repeated. */
    FakeGemini answers(Answer answer) {
        answers.add(answer);
        return this;
    }

    FakeGemini answers(String json) {
        return answers(Answer.json(json));
    }

    FakeGemini streams(String... documents) {
        return answers(Answer.text(200, "text/event-stream", Recorded.events(documents)));
    }

    /** Has the next questions be called too large. */
    void refuseAsTooLarge(int questions) {
        tooLarge.set(questions);
    }

    Provider open(Path folder, Map<String, String> more) {
        Map<String, String> values = new HashMap<>();
        GeminiSettings.KEYS.forEach(key -> key.defaultValue().ifPresent(value -> values.put(key.key(), value)));
        values.put("url", server.uri("").toString());
        values.put("key", KEY);
        values.putAll(more);
        Provider provider =
                new GeminiPlugin().open(new ProviderConfig(values, folder.resolve("work"), uploads(), live()));
        opened.add(provider);
        return provider;
    }

    Provider open(Path folder) {
        return open(folder, Map.of());
    }

    /** Returns the questions, in order. */
    List<JsonValue> questions() {
        return server.requests().stream()
                .filter(request -> request.path().contains("enerateContent"))
                .map(FakeGemini::json)
                .toList();
    }

    static JsonValue json(ReceivedRequest request) {
        return JsonReader.ofDefaults().read(request.body(), new Origin("test", Optional.empty(), Secrets.of()));
    }

    private Answer asked(ReceivedRequest request, String header, String credential) {
        if (!request.headerNames().contains(header) || !request.carries(credential)) {
            return error(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.");
        }
        String name = request.path().replaceFirst(".*/", "");
        boolean stream = name.endsWith(":streamGenerateContent");
        Optional<GeminiModel> model = GeminiModels.read().stream()
                .filter(each -> name.startsWith(each.id() + ":"))
                .findFirst();
        if (model.isEmpty() || model.get().id().equals("gemini-2.5-flash-image")) {
            return error(404, "NOT_FOUND", "models/" + name + " is no longer available");
        }
        if (request.body().length > LARGEST_REQUEST || tooLarge.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return Answer.status(413);
        }
        if (stream != request.query().contains("alt=sse")) {
            return error(400, "INVALID_ARGUMENT", "a stream is asked for with alt=sse");
        }
        Optional<String> wrong = wrong(json(request), model.get());
        if (wrong.isPresent()) {
            return error(400, "INVALID_ARGUMENT", wrong.get());
        }
        return answers.size() > 1 ? answers.remove(0) : answers.get(0);
    }

    private static Optional<String> wrong(JsonValue body, GeminiModel model) {
        JsonValue generation = body.at("generationConfig");
        boolean schema = generation.at("responseJsonSchema").present();
        if (!body.at("contents").isArray() || body.at("contents").items().isEmpty()) {
            return Optional.of("contents is not specified");
        }
        for (JsonValue turn : body.at("contents").items()) {
            for (JsonValue part : turn.at("parts").items()) {
                if (part.at("inlineData").present()
                        && !part.at("inlineData").at("data").isText()) {
                    return Optional.of("inlineData without data");
                }
            }
        }
        if (model.kind() == OutputKind.IMAGE && schema) {
            return Optional.of("JSON mode is not enabled for this model");
        }
        if (schema && !generation.at("responseMimeType").present()) {
            return Optional.of("a schema needs responseMimeType application/json");
        }
        JsonValue size = generation.at("imageConfig").at("imageSize");
        return size.present() && !List.of("512", "1K", "2K", "4K").contains(size.text())
                ? Optional.of("imageSize is written with a capital K")
                : Optional.empty();
    }

    static Answer error(int status, String word, String message) {
        return Answer.json(
                status,
                "{\"error\":{\"code\":" + status + ",\"message\":\"" + message + "\",\"status\":\"" + word + "\"}}");
    }

    private Live live() {
        return new Live() {
            @Override
            public boolean watched(String clientKey) {
                return true;
            }

            @Override
            public void progress(String clientKey, double fraction, String doing) {}

            @Override
            public void text(String clientKey, String piece) {
                heard.add(piece);
            }

            @Override
            public void preview(String clientKey, MediaType type, byte[] picture) {}
        };
    }

    private Uploads uploads() {
        return new Uploads() {
            @Override
            public Optional<String> find(String sha256, String variant) {
                return Optional.ofNullable(remembered.get(sha256 + variant));
            }

            @Override
            public void remember(String sha256, String variant, String handle, Instant expires) {
                remembered.put(sha256 + variant, handle);
            }

            @Override
            public void forget(String sha256, String variant) {
                remembered.remove(sha256 + variant);
            }
        };
    }

    @Override
    public void close() {
        opened.forEach(Provider::close);
        server.close();
    }
}
