package dev.filmwright.provider.ollama;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.contract.provider.Call;
import dev.filmwright.testkit.contract.provider.HttpBackend;
import dev.filmwright.testkit.contract.provider.Scene;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What an Ollama server answers; of the work it does, it keeps no list, so there is nothing to ask after. */
final class OllamaBackend extends HttpBackend {
    OllamaBackend() {
        super(Map.of(Call.SUBMIT, new Endpoint("POST", "/api/chat")));
        server().on("GET", "/api/version").answer(Answer.json("{\"version\":\"0.32.15\"}"));
        server().on("GET", "/api/tags").answer(Answer.json("{\"models\":[]}"));
        server().on("POST", "/api/show").answer(OllamaBackend::shown);
    }

    private static Answer shown(ReceivedRequest request) {
        return request.text().contains("no-such-model")
                ? Answer.json(404, "{\"error\":\"model 'no-such-model' not found\"}")
                : Answer.json(Fixtures.text("show.json"));
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("url", server().uri("").toString());
    }

    @Override
    public Map<String, String> impatient() {
        return Map.of("patience", "5000");
    }

    @Override
    public List<ProviderRequest> requests(String clientKey) {
        return Stream.concat(
                        Stream.of(about("llava:7b", clientKey)),
                        new Catalogue()
                                .known().stream()
                                        .map(known -> about(
                                                known.id(), UUID.randomUUID().toString())))
                .toList();
    }

    private static ProviderRequest about(String model, String clientKey) {
        GenerationRequest request = GenerationRequest.text(
                        new ModelRef("ollama", model),
                        AssembledPrompt.plain(PromptKind.FRAME, "Describe this still."),
                        MediaOwner.production("film"))
                .input(InputRole.REFERENCE, new MediaId("still"))
                .seed(7)
                .build();
        return new ProviderRequest(clientKey, model, request, List.of(Still.of("still")));
    }

    @Override
    protected Optional<Answer> answer(Scene scene, String job) {
        return scene == Scene.ACCEPTS
                ? Optional.of(Answer.text(200, "application/x-ndjson", Fixtures.text("chat-stream.ndjson")))
                : Optional.empty();
    }
}
