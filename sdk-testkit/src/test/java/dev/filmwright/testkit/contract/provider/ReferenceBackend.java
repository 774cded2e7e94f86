package dev.filmwright.testkit.contract.provider;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The other side of {@link ReferenceProvider}. */
final class ReferenceBackend extends HttpBackend {
    ReferenceBackend() {
        super(Map.of(
                Call.SUBMIT, new Endpoint("POST", "/v1/jobs"),
                Call.POLL, new Endpoint("GET", "/v1/jobs/*"),
                Call.CANCEL, new Endpoint("POST", "/v1/jobs/*/cancel"),
                Call.DOWNLOAD, new Endpoint("GET", "/v1/files/*"),
                Call.FIND, new Endpoint("GET", "/v1/keys/*")));
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("url", server().uri("/v1").toString(), "key", SECRET);
    }

    @Override
    public Map<String, String> impatient() {
        return Map.of("patience", "200");
    }

    @Override
    public List<ProviderRequest> requests(String clientKey) {
        Span words = new Span("A lamp.", Origin.of(Origin.Source.SCRIPT, "action"));
        AssembledPrompt prompt = AssembledPrompt.of(PromptKind.FRAME, "prose", List.of(), List.of(words), "");
        GenerationRequest request = GenerationRequest.image(
                        new ModelRef(ReferencePlugin.ID, "board"), prompt, MediaOwner.production("film"))
                .size(new FrameSize(640, 360))
                .build();
        GenerationRequest redraw = request.toBuilder()
                .model(new ModelRef(ReferencePlugin.ID, "redraw"))
                .input(InputRole.SOURCE, new MediaId("lamp"))
                .build();
        return List.of(
                new ProviderRequest(clientKey, "board", request),
                new ProviderRequest(clientKey + "-2", "redraw", redraw, List.of(new GivenPicture(InputRole.SOURCE))));
    }

    @Override
    protected Optional<String> key(ReceivedRequest request) {
        return request.header("Idempotency-Key");
    }

    @Override
    protected Optional<Answer> answer(Scene scene, String job) {
        return Optional.of(
                switch (scene) {
                    case ACCEPTS, KNOWS_THE_KEY -> Answer.json("{\"id\": \"" + job + "\"}");
                    case REFUSES -> Answer.json(400, "{\"error\": \"content\"}");
                    case RUNS -> Answer.json("{\"state\": \"running\", \"progress\": 0.25}");
                    case SUCCEEDS -> Answer.json("{\"state\": \"done\", \"output\": \"picture\"}");
                    case FAILS -> Answer.json("{\"state\": \"failed\"}");
                    case FILTERS -> Answer.json("{\"state\": \"filtered\"}");
                    case MAKES_NOTHING -> Answer.json("{\"state\": \"done\"}");
                    case SAYS_A_NEW_WORD -> Answer.json("{\"state\": \"pondering\"}");
                    case HAS_FORGOTTEN -> Answer.json(404, "{\"error\": \"no such job\"}");
                    case STOPS -> Answer.json("{\"stopped\": true}");
                    case IS_TOO_LATE -> Answer.json("{\"stopped\": false}");
                    case DELIVERS, BREAKS_OFF -> Answer.file("image/png", new byte[5000]);
                    case DOES_NOT_KNOW_THE_KEY -> Answer.json("{}");
                });
    }
}
