package dev.filmwright.provider.flux;

import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.contract.provider.Call;
import dev.filmwright.testkit.contract.provider.HttpBackend;
import dev.filmwright.testkit.contract.provider.Scene;
import dev.filmwright.testkit.http.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What FLUX answers, for the contract: its own words with addresses of this machine in them. */
final class FluxBackend extends HttpBackend {
    FluxBackend() {
        super(Map.of(
                Call.SUBMIT, new Endpoint("POST", "/v1/*"),
                Call.POLL, new Endpoint("GET", "/v1/get_result"),
                Call.DOWNLOAD, new Endpoint("GET", "/results/*")));
        // The tools lie a folder deeper.
        server().on("POST", "/v1/flux-tools/*").answer(request -> Answer.json(accepted("tool")));
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("url", server().uri("").toString(), "key", SECRET, "grace", "0");
    }

    @Override
    public Map<String, String> impatient() {
        return Map.of("patience", "3000");
    }

    @Override
    public List<ProviderRequest> requests(String clientKey) {
        return FluxModels.read().all().stream()
                .map(Requests::possible)
                .map(request -> new ProviderRequest(clientKey, request.model(), request.request(), request.inputs()))
                .toList();
    }

    private String accepted(String job) {
        return Recorded.answer("accepted")
                .replace(Recorded.ID, job)
                .replace("https://api.eu2.bfl.ai", server().uri("").toString());
    }

    @Override
    protected Optional<Answer> answer(Scene scene, String job) {
        return switch (scene) {
            case ACCEPTS -> json(accepted(job));
            case RUNS -> json(Recorded.answer("pending"));
            case SUCCEEDS ->
                json(Recorded.answer("ready")
                        .replace("https://delivery-eu1.bfl.ai", server().uri("").toString())
                        .replace("/9f/ab12/", "/"));
            case FAILS -> json(Recorded.answer("error"));
            case FILTERS -> json(Recorded.answer("request-moderated"));
            case MAKES_NOTHING -> json(Recorded.answer("ready").replace("\"sample\"", "\"nothing\""));
            case SAYS_A_NEW_WORD -> json(Recorded.answer("pending").replace("Pending", "Pondering"));
            case HAS_FORGOTTEN -> json(Recorded.answer("pending").replace("Pending", "Task not found"));
            case DELIVERS, BREAKS_OFF -> Optional.of(Answer.file("image/png", Pictures.png(64, 36)));
            default -> Optional.empty();
        };
    }

    private static Optional<Answer> json(String text) {
        return Optional.of(Answer.json(text));
    }
}
