package dev.filmwright.provider.ollama;

import dev.filmwright.Failure.Kind;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Has a model make vectors of texts. Thread-safe. */
final class Embedding {
    private static final int AT_ONCE = 50;

    private final Calls calls;
    private final OptionalInt dimensions;

    /**
     * @param dimensions how long the vectors are to be, if not as the model makes them
     */
    Embedding(Calls calls, OptionalInt dimensions) {
        this.calls = calls;
        this.dimensions = dimensions;
    }

    /** Refuses a server that would answer with longer vectors than were asked for. */
    void check(Version version) {
        if (dimensions.isPresent() && !version.atLeast(Version.EMBED_DIMENSIONS)) {
            throw new ProviderException(
                    Words.refusal(
                            Kind.UNSUPPORTED,
                            "setting \"dimensions\" needs Ollama " + Version.EMBED_DIMENSIONS + ", this is " + version),
                    null);
        }
    }

    List<float[]> embed(Tag tag, List<String> texts) {
        List<float[]> vectors = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            vectors.addAll(some(tag, texts.subList(from, Math.min(texts.size(), from + AT_ONCE))));
        }
        return vectors;
    }

    private List<float[]> some(Tag tag, List<String> texts) {
        if (texts.stream().anyMatch(String::isBlank)) {
            throw new InvalidInputException("texts", "", "leave out what is empty");
        }
        JsonObject body = JsonObject.create()
                .with("model", tag.name())
                .withTexts("input", texts)
                .with("dimensions", dimensions)
                // What does not fit is refused, as a vector of half a text looks like one of all of it.
                .with("truncate", false);
        JsonValue answer;
        try {
            answer = calls.work("embed", body);
        } catch (ProviderException e) {
            if (e.failure().kind() != Kind.NOT_FOUND || !installed(tag)) {
                throw e;
            }
            return oneByOne(tag, texts);
        }
        List<float[]> vectors =
                answer.at("embeddings").items().stream().map(Embedding::vector).toList();
        if (vectors.size() != texts.size()) {
            throw answer.at("embeddings").wrong("holds " + vectors.size() + " vectors for " + texts.size() + " texts");
        }
        return vectors;
    }

    /** The model is there, so it was the address that was not found: an old server. */
    private List<float[]> oneByOne(Tag tag, List<String> texts) {
        return texts.stream()
                .map(text -> calls.work(
                        "embeddings",
                        JsonObject.create().with("model", tag.name()).with("prompt", text)))
                .map(answer -> vector(answer.at("embedding")))
                .toList();
    }

    private boolean installed(Tag tag) {
        return calls.installed().stream()
                .anyMatch(row -> Inventory.name(row).filter(tag::same).isPresent());
    }

    private static float[] vector(JsonValue numbers) {
        List<JsonValue> items = numbers.items();
        float[] vector = new float[items.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = items.get(i).decimal().floatValue();
        }
        return vector;
    }
}
