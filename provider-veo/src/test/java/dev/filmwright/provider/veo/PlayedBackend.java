package dev.filmwright.provider.veo;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.contract.provider.Call;
import dev.filmwright.testkit.contract.provider.HttpBackend;
import dev.filmwright.testkit.contract.provider.Scene;
import dev.filmwright.testkit.http.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Google answers over one way, in the literal words of its documents. */
final class PlayedBackend extends HttpBackend {
    private static final String VERTEX =
            "projects/p/locations/us-central1/publishers/google/models/veo-3.1-generate-001";
    private static final String GEMINI = "models/veo-3.1-generate-preview";

    private final Way way;

    PlayedBackend(Way way) {
        super(endpoints(way));
        this.way = way;
    }

    private static Map<Call, Endpoint> endpoints(Way way) {
        return switch (way) {
            case VERTEX ->
                Map.of(
                        Call.SUBMIT, new Endpoint("POST", FakeGoogle.VERTEX + "*:predictLongRunning"),
                        Call.POLL, new Endpoint("POST", FakeGoogle.VERTEX + "*:fetchPredictOperation"),
                        Call.DOWNLOAD, new Endpoint("GET", "/storage/v1/b/bucket/o/*"));
            case GEMINI ->
                Map.of(
                        Call.SUBMIT, new Endpoint("POST", "/v1beta/models/*:predictLongRunning"),
                        Call.POLL, new Endpoint("GET", "/v1beta/models/*/operations/*"),
                        Call.DOWNLOAD, new Endpoint("GET", "/v1beta/files/*"));
            case OMNI ->
                Map.of(
                        Call.SUBMIT, new Endpoint("POST", "/v1beta/interactions"),
                        Call.POLL, new Endpoint("GET", "/v1beta/interactions/*"),
                        Call.CANCEL, new Endpoint("POST", "/v1beta/interactions/*/cancel"),
                        Call.DOWNLOAD, new Endpoint("GET", "/v1beta/files/*"));
        };
    }

    @Override
    public Map<String, String> settings() {
        String url = server().uri("").toString();
        return way == Way.VERTEX
                ? Map.of("project", "p", "token", SECRET, "url", url, "storage-url", url)
                : Map.of("transport", way.word(), "key", SECRET, "url", url);
    }

    @Override
    public Map<String, String> impatient() {
        // Long enough for a machine that is busy; the client that waits is the same for all ways.
        return way == Way.VERTEX ? Map.of("patience", "5000") : Map.of();
    }

    @Override
    public List<ProviderRequest> requests(String clientKey) {
        List<ProviderRequest> requests = new ArrayList<>();
        for (VeoModel model : VeoModels.of(way, Optional.<Path>empty()).values()) {
            GenerationRequest request =
                    Make.clip(model.id(), "A ferry in the fog.").build();
            requests.add(new ProviderRequest(clientKey, model.id(), request));
        }
        return requests;
    }

    @Override
    protected Optional<Answer> answer(Scene scene, String job) {
        return way == Way.OMNI ? omni(scene, job) : veo(scene, job);
    }

    private Optional<Answer> veo(Scene scene, String job) {
        String name = (way == Way.VERTEX ? VERTEX : GEMINI) + "/operations/" + job;
        return switch (scene) {
            case ACCEPTS -> json("{\"name\":\"" + name + "\"}");
            case REFUSES ->
                Optional.of(Answer.json(
                        400,
                        "[{\"error\":{\"code\":400,\"message\":\"The prompt could not be submitted. Support codes: 58061214\","
                                + "\"status\":\"INVALID_ARGUMENT\"}}]"));
            case RUNS -> json("{\"name\":\"" + name + "\"}");
            case SUCCEEDS -> json(done());
            case FAILS -> json(Make.literal("gemini-failed"));
            case FILTERS -> json(Make.literal("gemini-filtered"));
            case MAKES_NOTHING -> json("{\"name\":\"" + name + "\",\"done\":true,\"response\":{}}");
            case SAYS_A_NEW_WORD -> json("{\"name\":\"" + name + "\",\"metadata\":{\"state\":\"PONDERING\"}}");
            case HAS_FORGOTTEN ->
                Optional.of(
                        Answer.json(404, "{\"error\":{\"code\":404,\"message\":\"gone\",\"status\":\"NOT_FOUND\"}}"));
            case DELIVERS, BREAKS_OFF -> clip();
            case STOPS, IS_TOO_LATE, KNOWS_THE_KEY, DOES_NOT_KNOW_THE_KEY -> Optional.empty();
        };
    }

    private String done() {
        return way == Way.VERTEX
                ? Make.literal("vertex-done")
                : Make.literal("gemini-done")
                        .replace(
                                "https://generativelanguage.googleapis.com",
                                server().uri("").toString());
    }

    private Optional<Answer> omni(Scene scene, String job) {
        return switch (scene) {
            case ACCEPTS -> json("{\"id\":\"v1_" + job + "\",\"status\":\"queued\"}");
            case REFUSES ->
                Optional.of(Answer.json(
                        400,
                        "{\"error\":{\"code\":400,\"message\":\"It violates the usage guidelines.\","
                                + "\"status\":\"INVALID_ARGUMENT\"}}"));
            case RUNS -> status("in_progress");
            case SUCCEEDS ->
                json(Make.literal("omni-done")
                        .replace(
                                "https://generativelanguage.googleapis.com",
                                server().uri("").toString()));
            case FAILS ->
                json(
                        "{\"id\":\"v1\",\"status\":\"failed\",\"errors\":[{\"code\":\"internal\",\"message\":\"It broke.\"}]}");
            case FILTERS ->
                json("{\"id\":\"v1\",\"status\":\"failed\",\"steps\":[{\"type\":\"model_output\","
                        + "\"error\":{\"code\":3,\"message\":\"Blocked by the safety filter.\"}}]}");
            case MAKES_NOTHING -> json("{\"id\":\"v1\",\"status\":\"completed\",\"steps\":[]}");
            case SAYS_A_NEW_WORD -> status("pondering");
            case HAS_FORGOTTEN ->
                Optional.of(
                        Answer.json(404, "{\"error\":{\"code\":404,\"message\":\"gone\",\"status\":\"NOT_FOUND\"}}"));
            case STOPS -> status("cancelled");
            case IS_TOO_LATE -> status("completed");
            case DELIVERS, BREAKS_OFF -> clip();
            case KNOWS_THE_KEY, DOES_NOT_KNOW_THE_KEY -> Optional.empty();
        };
    }

    private static Optional<Answer> status(String word) {
        return json("{\"id\":\"v1\",\"status\":\"" + word + "\"}");
    }

    private static Optional<Answer> json(String json) {
        return Optional.of(Answer.json(json));
    }

    private static Optional<Answer> clip() {
        return Optional.of(Answer.file("video/mp4", "a clip".getBytes(StandardCharsets.US_ASCII)));
    }
}
