package dev.filmwright.provider.gemini;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.support.structured.SchemaCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a model refuses, known before it is asked. */
final class RequestRules {
    private RequestRules() {}

    /**
     * Checks all that is known of a request.
     *
     * @throws InvalidInputException naming the field, the value and the remedy
     */
    static void check(GeminiModel model, GenerationRequest request) {
        if (request.kind() != model.kind()) {
            throw new InvalidInputException(
                    "kind", request.kind(), model.id() + " makes " + model.kind() + ": choose another model");
        }
        checkOptions(model, request.options());
        // What is only wished for is left out where the model does not take it.
        checkInputs(
                model, request.inputs().stream().filter(input -> !input.wish()).toList());
        String text = request.prompt().text();
        if (text.isBlank()) {
            throw new InvalidInputException("prompt", text, model.id() + " works from words: write a prompt");
        }
        int longest = Math.max(request.size().width(), request.size().height());
        if (model.draws() && longest > model.sizes().get(model.sizes().size() - 1).longestEdge) {
            throw new InvalidInputException(
                    "size",
                    request.size(),
                    model.id() + " makes edges of at most "
                            + model.sizes().get(model.sizes().size() - 1).longestEdge + " pixels: ask for less");
        }
        request.schema().ifPresent(SchemaCheck::of);
    }

    private static void checkOptions(GeminiModel model, Map<String, String> options) {
        List<GeminiOption> known = GeminiOption.of(model);
        options.forEach((name, value) -> {
            Optional<GeminiOption> option =
                    known.stream().filter(each -> each.key().equals(name)).findFirst();
            if (option.isEmpty()) {
                throw new InvalidInputException(
                        "options",
                        name,
                        model.id() + " takes "
                                + known.stream().map(GeminiOption::key).toList() + ": leave it out");
            }
            option.get().check(model, value);
        });
    }

    private static void checkInputs(GeminiModel model, List<InputMedia> inputs) {
        Set<InputRole> taken =
                model.model(Transport.GEMINI).capabilities().inputs().keySet();
        for (InputMedia input : inputs) {
            if (!taken.contains(input.role())) {
                throw new InvalidInputException(
                        "inputs", input.role(), model.id() + " takes " + new TreeSet<>(taken) + ": leave it out");
            }
        }
        if (inputs.size() > model.pictures()) {
            throw new InvalidInputException(
                    "inputs",
                    inputs.size() + " pictures",
                    model.id() + " takes at most " + model.pictures() + ": leave out the rest");
        }
    }
}
