package dev.filmwright.core.generation;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputFit;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.FrameSize;
import dev.filmwright.prompt.LengthUnit;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Providers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides by a model's capabilities whether it can do what is asked, before anything is stored or paid. What it cannot do is
 * refused rather than left out.
 */
final class RequestCheck {
    private final Providers providers;
    private final InputCheck inputs;
    private final Clock clock;

    RequestCheck(Providers providers, InputCheck inputs, Clock clock) {
        this.providers = providers;
        this.inputs = inputs;
        this.clock = clock;
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
        Capabilities can = providers.modelOrAsk(request.model()).capabilities();
        checkOffered(where, request, can);
        checkKind(where, request, can);
        checkSize(where, request, can);
        checkLength(where, request, can);
        if (can.composition() && request.composition().isEmpty()) {
            throw new InvalidInputException(
                    where + "composition", "empty", request.model() + " draws from the frame as data: set composition");
        }
        checkPrompt(where, request, can);
        checkOptions(where, request, can);
        checkDocuments(where, request, can);
        InputFit fit = inputs.check(where, request, can);
        providers.provider(request.model().provider()).check(request.model().model(), request.withInputs(fit.given()));
    }

    /**
     * Returns the dialect that prompts for a model are written in.
     *
     * @throws InvalidInputException if there is no such model
     */
    String dialect(ModelRef model) {
        return providers.modelOrAsk(model).capabilities().dialect();
    }

    PromptLimit promptLimit(ModelRef model) {
        int most = providers.modelOrAsk(model).capabilities().maxPromptLength();
        return new PromptLimit(Math.max(1, most), LengthUnit.CHARACTERS);
    }

    /**
     * Returns what the model is given of a request's files; nothing else is looked at.
     *
     * @throws InvalidInputException if a file is not there, or one cannot be given that is no wish
     */
    InputFit fit(GenerationRequest request) {
        return inputs.check("", request, providers.modelOrAsk(request.model()).capabilities());
    }

    private static void checkDocuments(String where, GenerationRequest request, Capabilities can) {
        if (request.schema().isPresent() && !can.schema()) {
            throw new InvalidInputException(
                    where + "schema",
                    "given",
                    request.model() + " makes no text that fits a schema: leave it out, or choose another model");
        }
        if (request.kind() == OutputKind.WORKFLOW && request.workflow().isEmpty()) {
            throw new InvalidInputException(
                    where + "workflow", "empty", "make the request with GenerationRequest.workflow(…)");
        }
    }

    private void checkOffered(String where, GenerationRequest request, Capabilities can) {
        LocalDate today = ResultWarnings.today(clock.instant());
        can.retires().filter(day -> !today.isBefore(day)).ifPresent(day -> {
            throw new InvalidInputException(
                    where + "model",
                    request.model(),
                    "it is no longer offered since " + day + ": choose another model");
        });
    }

    private static void checkKind(String where, GenerationRequest request, Capabilities can) {
        if (!can.outputs().contains(request.kind())) {
            String made = can.outputs().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
            throw new InvalidInputException(
                    where + "kind",
                    request.kind(),
                    request.model() + " makes " + (made.isEmpty() ? "nothing" : made) + ": choose another model");
        }
    }

    private static void checkSize(String where, GenerationRequest request, Capabilities can) {
        FrameSize size = request.size();
        if (request.kind() != OutputKind.TEXT && Math.max(size.width(), size.height()) > can.maxEdge()) {
            throw new InvalidInputException(
                    where + "size",
                    size,
                    request.model() + " makes edges of at most " + can.maxEdge() + " pixels: ask for less");
        }
    }

    private static void checkLength(String where, GenerationRequest request, Capabilities can) {
        if (request.length().isEmpty()) {
            return;
        }
        Duration length = request.length().get();
        if (request.kind() != OutputKind.VIDEO) {
            throw new InvalidInputException(
                    where + "length", length, "only a clip has a length, not " + request.kind() + ": leave it out");
        }
        if (length.compareTo(can.maxLength()) > 0) {
            throw new InvalidInputException(
                    where + "length", length, request.model() + " makes at most " + can.maxLength() + ": ask for less");
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
        if (text.isBlank() && !can.composition() && request.kind() != OutputKind.WORKFLOW) {
            throw new InvalidInputException(
                    where + "prompt", text, request.model() + " works from words: write a prompt");
        }
    }

    private static void checkOptions(String where, GenerationRequest request, Capabilities can) {
        if (can.anyOption()) {
            return;
        }
        TreeSet<String> unknown = new TreeSet<>(request.options().keySet());
        unknown.removeAll(can.options());
        if (!unknown.isEmpty()) {
            TreeSet<String> known = new TreeSet<>(can.options());
            throw new InvalidInputException(
                    where + "options",
                    unknown.first(),
                    request.model() + (known.isEmpty() ? " has no settings: leave it out" : " takes " + known));
        }
    }
}
