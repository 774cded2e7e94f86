package dev.filmwright.provider.veo;

import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import dev.filmwright.testkit.http.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Google as it is, not as a client hopes: it refuses what the other way's shape has, says nothing while it works, tells by the
 * prompt how a job ends (OK, FILTERED, ERROR13, MIXED), gives clips out on another host and watches for the key there.
 */
final class FakeGoogle implements AutoCloseable {
    static final String VERTEX = "/v1/projects/p/locations/us-central1/publishers/google/models/";
    private static final Set<String> VERTEX_ONLY = Set.of(
            "seed",
            "fps",
            "generateAudio",
            "storageUri",
            "pubsubTopic",
            "mask",
            "compressionQuality",
            "resizeMode",
            "labels");

    private final ScriptedServer api = ScriptedServer.start();
    private final ScriptedServer files = ScriptedServer.start();
    private final Map<String, String> prompts = new HashMap<>();
    private final Map<String, Integer> polls = new HashMap<>();
    private final Map<String, String> stored = new HashMap<>();
    private int taken;

    FakeGoogle() {
        api.on("POST", "/v1beta/models/*").answer(this::gemini);
        api.on("GET", "/v1beta/models/*/operations/*")
                .answer(request -> poll(request.path().substring(8)));
        api.on("POST", VERTEX + "*").answer(this::vertex);
        api.on("GET", "/v1beta/files/*").answer(request -> Answer.redirect(302, files.uri("/store/clip?sig=planted")));
        api.on("GET", "/storage/v1/b/*/o/*").answer(Answer.file("video/mp4", bytes("stored clip")));
        api.on("POST", "/v1beta/interactions").answer(this::omni);
        api.on("GET", "/v1beta/interactions/*")
                .answer(request -> interaction(request.path().substring(21)));
        files.on("GET", "/store/clip").answer(Answer.file("video/mp4", bytes("a clip")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    ScriptedServer api() {
        return api;
    }

    ScriptedServer files() {
        return files;
    }

    String url() {
        return api.uri("").toString();
    }

    private synchronized Answer gemini(ReceivedRequest request) {
        if (!request.carries(Make.KEY)) {
            return error(401, "UNAUTHENTICATED", "no key");
        }
        String model = model(request);
        if (!model.contains("preview")) {
            return error(404, "NOT_FOUND", "models/" + model + " is no longer available");
        }
        JsonValue body = Make.json(request.text());
        String wrong = wrong(body, model);
        for (String name : body.at("parameters").names()) {
            wrong = VERTEX_ONLY.contains(name) ? name + " isn't supported by this model" : wrong;
        }
        String parts = body.at("instances").item(0).json();
        if (parts.contains("gcsUri")
                || body.at("instances")
                        .item(0)
                        .at("video")
                        .at("bytesBase64Encoded")
                        .present()) {
            wrong = "that is Vertex AI's name";
        }
        return wrong.isEmpty() ? accepted("models/" + model + "/operations/", body) : array(wrong);
    }

    private synchronized Answer vertex(ReceivedRequest request) {
        if (!request.carries("Bearer " + Make.TOKEN)) {
            return error(401, "UNAUTHENTICATED", "no token");
        }
        JsonValue body = Make.json(request.text());
        if (request.path().endsWith(":fetchPredictOperation")) {
            return poll(body.at("operationName").text());
        }
        String model = model(request);
        if (!model.startsWith("veo-3.1")) {
            return error(404, "NOT_FOUND", "Publisher Model was not found");
        }
        String wrong = wrong(body, model);
        JsonValue video = body.at("instances").item(0).at("video");
        if (video.at("encodedVideo").present() || video.at("encoding").present()) {
            wrong = "that is the Gemini API's name";
        }
        return wrong.isEmpty()
                ? accepted("projects/p/locations/us-central1/publishers/google/models/" + model + "/operations/", body)
                : array(wrong);
    }

    private static String model(ReceivedRequest request) {
        String call = request.path().substring(request.path().lastIndexOf('/') + 1);
        return call.substring(0, call.indexOf(':'));
    }

    /** Returns what of a request cannot be combined; empty if all can. */
    private static String wrong(JsonValue body, String model) {
        List<JsonValue> instances = body.at("instances").items();
        if (instances.size() != 1) {
            return "exactly one instance";
        }
        JsonValue instance = instances.get(0);
        if (instance.json().contains("inlineData")) {
            return "inlineData isn't supported by this model";
        }
        JsonValue parameters = body.at("parameters");
        long seconds =
                parameters.at("durationSeconds").optional(JsonValue::whole).orElse(8L);
        String resolution =
                parameters.at("resolution").optional(JsonValue::text).orElse("720p");
        boolean image = instance.at("image").present();
        boolean references = instance.at("referenceImages").present();
        if (instance.at("lastFrame").present() && !image) {
            return "lastFrame needs image";
        }
        if (references && (image || instance.at("video").present() || seconds != 8)) {
            return "referenceImages go alone, with 8 seconds";
        }
        if (instance.at("video").present() && !resolution.equals("720p")) {
            return "extension is 720p";
        }
        if (!resolution.equals("720p") && seconds != 8) {
            return "1080p and 4k need 8 seconds";
        }
        return model.contains("lite") && (references || resolution.equals("4k")) ? "not with lite" : "";
    }

    private Answer accepted(String prefix, JsonValue body) {
        String name = prefix + "op" + ++taken;
        prompts.put(
                name,
                body.at("instances")
                        .item(0)
                        .at("prompt")
                        .optional(JsonValue::text)
                        .orElse(""));
        body.at("parameters").at("storageUri").optional(JsonValue::text).ifPresent(place -> stored.put(name, place));
        return Answer.json("{\"name\":\"" + name + "\"}");
    }

    private synchronized Answer poll(String name) {
        String prompt = prompts.get(name);
        if (prompt == null) {
            return error(404, "NOT_FOUND", "no such operation");
        }
        // While it works, "done" is absent.
        if (polls.merge(name, 1, Integer::sum) <= 2) {
            return Answer.json("{\"name\":\"" + name + "\",\"metadata\":{}}");
        }
        String filtered = "\"raiMediaFilteredCount\":1,\"raiMediaFilteredReasons\":[\"Not this. You were not charged. "
                + "Support codes: 58061214\"]";
        if (prompt.contains("ERROR13")) {
            return Answer.json("{\"name\":\"" + name
                    + "\",\"done\":true,\"error\":{\"code\":13,\"message\":\"internal server issue\"}}");
        }
        String videos = prompt.contains("FILTERED") ? "" : videos(name);
        String reasons = prompt.contains("FILTERED") || prompt.contains("MIXED") ? filtered : "";
        String inner = videos + (videos.isEmpty() || reasons.isEmpty() ? "" : ",") + reasons;
        String response = name.startsWith("models/") || prompt.contains("WRAPPED")
                ? "{\"generateVideoResponse\":{" + inner + "}}"
                : "{" + inner + "}";
        return Answer.json("{\"name\":\"" + name + "\",\"done\":true,\"response\":" + response + "}");
    }

    private String videos(String name) {
        if (name.startsWith("models/")) {
            return "\"generatedSamples\":[{\"video\":{\"uri\":\"" + api.uri("/v1beta/files/k3v9x2:download?alt=media")
                    + "\"}}]";
        }
        String place = stored.get(name);
        return place == null
                ? "\"videos\":[{\"bytesBase64Encoded\":\"" + Base64.getEncoder().encodeToString(bytes("inline clip"))
                        + "\",\"mimeType\":\"video/mp4\"}]"
                : "\"videos\":[{\"gcsUri\":\"" + place + "1/sample_0.mp4\",\"mimeType\":\"video/mp4\"}]";
    }

    private synchronized Answer omni(ReceivedRequest request) {
        if (!request.carries(Make.KEY)) {
            return error(401, "UNAUTHENTICATED", "no key");
        }
        JsonValue body = Make.json(request.text());
        String id = "v1_" + ++taken;
        prompts.put(id, body.at("input").json());
        boolean background = body.at("background").optional(JsonValue::flag).orElse(false);
        return background && !prompts.get(id).contains("AT_ONCE")
                ? Answer.json("{\"id\":\"" + id + "\",\"status\":\"queued\"}")
                : Answer.json(done(id));
    }

    private synchronized Answer interaction(String id) {
        String prompt = prompts.get(id);
        if (prompt == null) {
            return error(404, "NOT_FOUND", "no such interaction");
        }
        if (polls.merge(id, 1, Integer::sum) <= 2 && !prompt.contains("AT_ONCE")) {
            return Answer.json("{\"id\":\"" + id + "\",\"status\":\"in_progress\"}");
        }
        return Answer.json(done(id));
    }

    private String done(String id) {
        String prompt = String.valueOf(prompts.get(id));
        String clip =
                "{\"type\":\"video\",\"mime_type\":\"video/mp4\",\"uri\":\"" + api.uri("/v1beta/files/out9") + "\"}";
        if (prompt.contains("FILTERED")) {
            return "{\"id\":\"" + id
                    + "\",\"status\":\"failed\",\"errors\":[{\"code\":\"safety\",\"message\":\"Not this.\"}]}";
        }
        if (prompt.contains("EMPTY")) {
            return "{\"id\":\"" + id
                    + "\",\"status\":\"completed\",\"steps\":[],\"usage\":{\"total_output_tokens\":0}}";
        }
        if (prompt.contains("HELPER")) {
            return "{\"id\":\"" + id + "\",\"status\":\"completed\",\"steps\":[],\"output_video\":" + clip + "}";
        }
        return "{\"id\":\"" + id
                + "\",\"status\":\"completed\",\"steps\":[{\"type\":\"thought\"},{\"type\":\"model_output\","
                + "\"content\":[{\"type\":\"text\",\"text\":\"Here.\"}," + clip + "]}]}";
    }

    private static Answer error(int status, String word, String message) {
        return Answer.json(
                status,
                "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"%s\"}}".formatted(status, message, word));
    }

    /** Google answers some errors within an array of one. */
    private static Answer array(String message) {
        return Answer.json(
                400, "[{\"error\":{\"code\":400,\"message\":\"" + message + "\",\"status\":\"INVALID_ARGUMENT\"}}]");
    }

    @Override
    public void close() {
        api.close();
        files.close();
    }
}
