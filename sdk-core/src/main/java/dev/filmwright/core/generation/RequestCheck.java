package dev.filmwright.core.generation;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.FrameSize;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Providers;
import java.util.List;
import java.util.stream.Collectors;

/** Decides by a model's capabilities whether it can do what is asked, before anything is stored or paid. */
final class RequestCheck {
    private final Providers providers;

    RequestCheck(Providers providers) {
        this.providers = providers;
    }

    /**
     * Checks every request.
     *
     * @throws InvalidInputException naming the first request that cannot be done, what is wrong and the remedy
     */
    void check(List<GenerationRequest> requests) {
        for (int i = 0; i < requests.size(); i++) {
            check(requests.size() == 1 ? "" : "requests[" + i + "].", requests.get(i));
        }
    }

    private void check(String where, GenerationRequest request) {
        Capabilities can = providers.model(request.model()).capabilities();
        checkKind(where, request, can);
        FrameSize size = request.size();
        if (Math.max(size.width(), size.height()) > can.maxEdge()) {
            throw new InvalidInputException(
                    where + "size",
                    size,
                    request.model() + " makes edges of at most " + can.maxEdge() + " pixels: ask for less");
        }
        if (can.composition() && request.composition().isEmpty()) {
            throw new InvalidInputException(
                    where + "composition", "empty", request.model() + " draws from the frame as data: set composition");
        }
        checkPrompt(where, request, can);
    }

    private static void checkKind(String where, GenerationRequest request, Capabilities can) {
        if (!can.outputs().contains(request.kind())) {
            String made = can.outputs().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
            throw new InvalidInputException(
                    where + "kind",
                    request.kind(),
                    request.model() + " makes " + (made.isEmpty() ? "nothing" : made) + ": choose another model");
        }
        if (request.kind() != OutputKind.IMAGE) {
            throw new InvalidInputException(
                    where + "kind", request.kind(), "this version of the library stores pictures only: ask for IMAGE");
        }
    }

    private static void checkPrompt(String where, GenerationRequest request, Capabilities can) {
        String text = request.prompt().text();
        int length = text.codePointCount(0, text.length());
        if (length > can.maxPromptLength()) {
            throw new InvalidInputException(
                    where + "prompt",
                    text,
                    request.model() + " takes at most " + can.maxPromptLength() + " characters, these are " + length
                            + ": shorten it");
        }
        if (text.isBlank() && !can.composition()) {
            throw new InvalidInputException(
                    where + "prompt", text, request.model() + " works from words: write a prompt");
        }
    }
}
