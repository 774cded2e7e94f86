package dev.filmwright.provider.gemini;

import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.contract.provider.Call;
import dev.filmwright.testkit.contract.provider.HttpBackend;
import dev.filmwright.testkit.contract.provider.Scene;
import dev.filmwright.testkit.http.Answer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Google answers, for the contract: to pictures at once, to text as a stream. */
final class GeminiBackend extends HttpBackend {
    private static final String PICTURES = "/v1beta/models/*:generateContent";
    private static final String TEXT = "/v1beta/models/*:streamGenerateContent";

    private final boolean text;

    GeminiBackend(boolean text) {
        super(Map.of(Call.SUBMIT, new Endpoint("POST", text ? TEXT : PICTURES)));
        this.text = text;
        server().on("POST", text ? PICTURES : TEXT).answer(answer(!text, false));
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("url", server().uri("").toString(), "key", SECRET);
    }

    @Override
    public Map<String, String> impatient() {
        return Map.of("patience", "3000");
    }

    @Override
    public List<ProviderRequest> requests(String clientKey) {
        return GeminiModels.read().stream()
                .filter(model -> model.surfaces().containsKey(Transport.GEMINI))
                .sorted(Comparator.comparing(model -> model.draws() == text))
                .map(model -> new ProviderRequest(
                        clientKey,
                        model.id(),
                        (model.draws() ? Requests.image(model.id()) : Requests.text(model.id())).build()))
                .toList();
    }

    @Override
    protected Optional<Answer> answer(Scene scene, String job) {
        return switch (scene) {
            case ACCEPTS -> Optional.of(answer(text, false));
            case REFUSES -> Optional.of(answer(text, true));
            default -> Optional.empty();
        };
    }

    private static Answer answer(boolean text, boolean refuses) {
        if (refuses) {
            String refusal = "{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"}}";
            return text ? Answer.text(200, "text/event-stream", Recorded.events(refusal)) : Answer.json(refusal);
        }
        return text
                ? Answer.text(200, "text/event-stream", Recorded.events(Recorded.answer("shots")))
                : Answer.json(Recorded.picture(Pictures.png(64, 36)));
    }
}
