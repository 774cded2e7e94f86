package dev.filmwright.provider.ollama;

import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import dev.filmwright.testkit.http.ScriptedServer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An Ollama server that does what the real one does, not what a client hopes: it streams, takes pictures for models that
 * cannot see, ignores options it does not know, loads a model anew when its options change, and says 200 before it knows
 * whether it can. Thread-safe.
 */
final class FakeOllama implements AutoCloseable {
    private final ScriptedServer server = ScriptedServer.start();
    private final Version version;
    private final Map<String, FakeModel> installed = new LinkedHashMap<>();
    private final Map<String, String> loadedWith = new LinkedHashMap<>();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private int loads;

    FakeOllama(String version, FakeModel... models) {
        this.version = Version.parse(version);
        for (FakeModel model : models) {
            install(model);
        }
        server.on("GET", "/").answer(Answer.text(200, "text/plain", "Ollama is running"));
        server.on("GET", "/api/version").answer(Answer.json("{\"version\":\"" + version + "\"}"));
        server.on("GET", "/api/tags").answer(request -> tags());
        server.on("GET", "/api/ps").answer(request -> loaded());
        server.on("POST", "/api/show").answer(this::show);
        server.on("POST", "/api/chat").answer(request -> work(request, false));
        server.on("POST", "/api/generate").answer(request -> work(request, true));
    }

    synchronized void install(FakeModel model) {
        installed.put(model.name(), model);
    }

    /** Has the next request for work answered with this. */
    synchronized FakeOllama answers(Answer answer) {
        answers.add(answer);
        return this;
    }

    /** Has a model say this, in three pieces. */
    FakeOllama says(String text) {
        return answers(lines(text, "stop", false));
    }

    /** Has a model say this through {@code /api/generate}. */
    FakeOllama writes(String text) {
        return answers(lines(text, "stop", true));
    }

    static Answer stream(String lines) {
        return Answer.text(200, "application/x-ndjson", lines);
    }

    static Answer lines(String text, String reason, boolean generate) {
        int third = text.length() / 3;
        List<String> pieces =
                List.of(text.substring(0, third), text.substring(third, 2 * third), text.substring(2 * third));
        String lines = pieces.stream().map(piece -> line(piece, generate)).collect(Collectors.joining());
        return stream(lines + last(reason, generate));
    }

    static String line(String piece, boolean generate) {
        String text = "\"" + piece.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        return "{\"model\":\"m\",\"created_at\":\"2026-08-20T09:15:00.100Z\","
                + (generate ? "\"response\":" + text : "\"message\":{\"role\":\"assistant\",\"content\":" + text + "}")
                + ",\"done\":false}\n";
    }

    static String last(String reason, boolean generate) {
        return "{\"model\":\"m\","
                + (generate ? "\"response\":\"\"" : "\"message\":{\"role\":\"assistant\",\"content\":\"\"}")
                + ",\"done\":true,\"done_reason\":\"" + reason + "\",\"eval_count\":44,\"eval_duration\":1100000000}\n";
    }

    ScriptedServer server() {
        return server;
    }

    /** Returns how often a model was loaded. */
    synchronized int loads() {
        return loads;
    }

    List<JsonValue> asked(String place) {
        return server.requests("POST", "/api/" + place).stream()
                .map(FakeOllama::json)
                .toList();
    }

    JsonValue lastAsked(String place) {
        List<JsonValue> all = asked(place);
        return all.get(all.size() - 1);
    }

    static JsonValue json(ReceivedRequest request) {
        return JsonReader.ofDefaults().read(request.body(), new Origin("test", Optional.empty(), Secrets.of()));
    }

    private synchronized Answer tags() {
        return Answer.json(installed.values().stream()
                .map(model -> model.row(version))
                .collect(Collectors.joining(",", "{\"models\":[", "]}")));
    }

    private synchronized Answer loaded() {
        return Answer.json(loadedWith.keySet().stream()
                .map(
                        name -> "{\"name\":\"" + name + "\",\"model\":\"" + name
                                + "\",\"size\":6521048064,\"size_vram\":3260524032,\"expires_at\":\"2318-11-20T11:20:00.5+02:00\"}")
                .collect(Collectors.joining(",", "{\"models\":[", "]}")));
    }

    private synchronized Answer show(ReceivedRequest request) {
        FakeModel model = installed.get(full(json(request)));
        return model == null ? missing(json(request)) : Answer.json(model.shown(version));
    }

    private static String full(JsonValue body) {
        return new Tag(body.at("model").text()).full();
    }

    private static Answer missing(JsonValue body) {
        return Answer.json(404, "{\"error\":\"model '" + body.at("model").text() + "' not found\"}");
    }

    private synchronized Answer work(ReceivedRequest request, boolean generate) {
        JsonValue body = json(request);
        FakeModel model = installed.get(full(body));
        if (model == null) {
            return missing(body);
        }
        Optional<Answer> refusal = refusal(body, model, generate);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean empty = generate
                ? !body.at("prompt").present() || body.at("prompt").text().isEmpty()
                : body.at("messages")
                        .optional(JsonValue::items)
                        .orElse(List.of())
                        .isEmpty();
        if (empty) {
            return loadOrUnload(body, model, generate);
        }
        load(model, body);
        return answers.isEmpty() ? lines("I see a pier.", "stop", generate) : answers.remove();
    }

    private Answer loadOrUnload(JsonValue body, FakeModel model, boolean generate) {
        boolean unload =
                body.at("keep_alive").isNumber() && body.at("keep_alive").whole() == 0;
        if (unload) {
            loadedWith.remove(model.name());
        } else {
            load(model, body);
        }
        return Answer.json(last(unload ? "unload" : "load", generate).strip());
    }

    private void load(FakeModel model, JsonValue body) {
        String options = OptionTable.LOADED_WITH.stream()
                .sorted()
                .map(name -> body.at("options").at(name).present()
                        ? body.at("options").at(name).json()
                        : "-")
                .collect(Collectors.joining(","));
        if (!options.equals(loadedWith.put(model.name(), options))) {
            loads++;
        }
    }

    private static Optional<Answer> refusal(JsonValue body, FakeModel model, boolean generate) {
        if (model.capabilities().contains("image")) {
            return refused(400, "image generation models are not currently supported");
        }
        if (!model.capabilities().contains("completion")) {
            return refused(400, "\\\"" + model.name() + "\\\" does not support " + (generate ? "generate" : "chat"));
        }
        boolean thinks = body.at("think").present() && !body.at("think").json().equals("false");
        if (thinks && !model.capabilities().contains("thinking")) {
            return refused(400, "\\\"" + model.name() + "\\\" does not support thinking");
        }
        JsonValue format = body.at("format");
        if (format.present() && !format.isObject() && !format.json().equals("\"json\"")) {
            return refused(400, "invalid format: " + format.json().replace("\"", "'"));
        }
        JsonValue stop = body.at("options").at("stop");
        if (stop.present() && !stop.isArray()) {
            return refused(500, "option \\\"stop\\\" must be of type array");
        }
        for (String name : List.of("num_ctx", "num_predict", "seed", "temperature")) {
            JsonValue number = body.at("options").at(name);
            if (number.present() && !number.isNumber()) {
                return refused(500, "option \\\"" + name + "\\\" must be of type integer");
            }
        }
        return pictures(body, model, generate);
    }

    private static Optional<Answer> pictures(JsonValue body, FakeModel model, boolean generate) {
        List<JsonValue> owners = generate
                ? List.of(body)
                : body.at("messages").optional(JsonValue::items).orElse(List.of());
        for (JsonValue owner : owners) {
            List<JsonValue> images = new ArrayList<>(
                    owner.at("images").optional(JsonValue::items).orElse(List.of()));
            for (JsonValue image : images) {
                try {
                    Base64.getDecoder().decode(image.text());
                } catch (IllegalArgumentException e) {
                    return refused(400, "illegal base64 data at input byte 4");
                }
            }
            if (images.size() > 1 && model.families().contains("mllama")) {
                return refused(
                        generate ? 400 : 500, "this model only supports one image while more than one image requested");
            }
        }
        return Optional.empty();
    }

    private static Optional<Answer> refused(int status, String error) {
        return Optional.of(Answer.json(status, "{\"error\":\"" + error + "\"}"));
    }

    @Override
    public void close() {
        server.close();
    }
}
