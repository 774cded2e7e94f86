package dev.filmwright.provider.ollama;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Kind;
import dev.filmwright.provider.support.http.BackendAnswer;
import dev.filmwright.provider.support.http.ErrorDetail;
import dev.filmwright.provider.support.http.ErrorReader;
import java.util.List;
import java.util.Locale;

/** What the server's words for an error mean: its texts are for people, so a few fragments and the status must do. */
final class Words {
    private static final String DIED = "unexpectedly stopped";

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning(DIED, Kind.UNAVAILABLE, "the model's process died, often for want of memory"),
            new Meaning("requires more system memory", Kind.UNAVAILABLE, "unload other models or take a smaller one"),
            new Meaning("server busy", Kind.UNAVAILABLE, ""),
            new Meaning(
                    "image generation models are not",
                    Kind.UNSUPPORTED,
                    "Ollama makes no pictures since 0.32.6: use another provider"),
            new Meaning("does not support", Kind.UNSUPPORTED, "take a model that can"),
            new Meaning("only supports one image", Kind.INVALID_REQUEST, "give it one picture"),
            new Meaning("file does not exist", Kind.NOT_FOUND, "nobody offers it under this name: check name and tag"),
            new Meaning("not found", Kind.NOT_FOUND, "pull it first: ollama pull, or Server.pull"),
            new Meaning("invalid model name", Kind.INVALID_REQUEST, "write it as name:tag"),
            new Meaning("must be of type", Kind.INVALID_REQUEST, "give the option another value"),
            new Meaning("exceeds the context length", Kind.INVALID_REQUEST, "raise num_ctx or ask for less"),
            new Meaning("invalid format", Kind.INVALID_REQUEST, "give a JSON schema"),
            new Meaning("pull it again", Kind.UNSUPPORTED, "it was installed by an older Ollama: pull it again"),
            new Meaning("re-pull", Kind.UNSUPPORTED, "it was installed by an older Ollama: pull it again"),
            new Meaning("unauthorized", Kind.AUTHENTICATION, "sign in on the server with ollama signin, or set key"));

    private Words() {}

    private record Meaning(String fragment, Kind kind, String remedy) {}

    /** Reads refusals. */
    static ErrorReader reader() {
        return Words::read;
    }

    private static ErrorDetail read(BackendAnswer answer) {
        ErrorDetail detail = ErrorReader.standard().read(answer);
        if (answer.status() == 403 && answer.text().isBlank()) {
            return ErrorDetail.of("it does not answer to this host name: call it by its address, or set"
                            + " OLLAMA_HOST=0.0.0.0 where it runs")
                    .withKind(Kind.CONFIGURATION);
        }
        if (answer.status() == 499) {
            return detail.withKind(Kind.UNAVAILABLE);
        }
        if (answer.status() == 429 || answer.status() == 401 || answer.status() == 403) {
            return ErrorDetail.of(withRemedy(detail.message()));
        }
        return meaning(detail.message()).stream()
                .findFirst()
                .map(meaning -> ErrorDetail.of(withRemedy(detail.message())).withKind(meaning.kind()))
                .orElse(detail);
    }

    /** Returns the failure for an error that came as a line after status 200. */
    static Failure inStream(String said) {
        Kind kind = meaning(said).stream().findFirst().map(Meaning::kind).orElse(Kind.UNAVAILABLE);
        return failure(kind, "the server broke off: " + withRemedy(said), kind == Kind.UNAVAILABLE);
    }

    /** Returns whether the model's process died, which loading it again may mend. */
    static boolean died(Failure failure) {
        return failure.message().contains(DIED);
    }

    private static List<Meaning> meaning(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        return MEANINGS.stream()
                .filter(meaning -> lower.contains(meaning.fragment()))
                .toList();
    }

    private static String withRemedy(String said) {
        return meaning(said).stream()
                .findFirst()
                .filter(meaning -> !meaning.remedy().isEmpty())
                .map(meaning -> said + " (" + meaning.remedy() + ")")
                .orElse(said);
    }

    /** Returns a failure after work was begun; on its user's machine it cost nothing but time, which is for others to say. */
    static Failure failure(Kind kind, String message, boolean retryable) {
        return Failure.ofProvider(
                OllamaPlugin.ID, kind, OllamaPlugin.ID + ": " + message, retryable, Failure.Billing.UNKNOWN);
    }

    /** Returns a failure of something that was not even sent. */
    static Failure refusal(Kind kind, String message) {
        return Failure.ofProvider(
                OllamaPlugin.ID, kind, OllamaPlugin.ID + ": " + message, false, Failure.Billing.NOT_CHARGED);
    }
}
