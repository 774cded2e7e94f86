package dev.filmwright.provider.ollama;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.provider.support.structured.SchemaCheck;

/** What can be said of a request without asking the server. */
final class RequestCheck {
    private RequestCheck() {}

    static void check(Tag tag, GenerationRequest request) {
        if (request.kind() == OutputKind.IMAGE) {
            throw new InvalidInputException(
                    "kind",
                    request.kind(),
                    "Ollama makes no pictures since 0.32.6 (before, on trial from 0.14.3): use another provider");
        }
        if (request.kind() != OutputKind.TEXT) {
            throw new InvalidInputException("kind", request.kind(), "Ollama's models make text");
        }
        for (InputMedia input : request.inputs()) {
            if (input.role() != InputRole.REFERENCE) {
                throw new InvalidInputException(
                        "inputs", input.role(), "give a model pictures to look at, in the role REFERENCE");
            }
        }
        if (request.prompt().text().isBlank()) {
            // The server would take it for a wish to load the model, and say nothing.
            throw new InvalidInputException("prompt", "", "say what the model is to do");
        }
        Wishes wishes = Wishes.of(request.options());
        if (request.schema().isPresent()) {
            if (tag.cloud()) {
                throw new InvalidInputException(
                        "schema", tag, "models in Ollama's cloud follow none: leave it out, or take a local model");
            }
            if (wishes.suffix().isPresent()) {
                throw new InvalidInputException("schema", tag, "what is filled in fits no schema: leave suffix out");
            }
            SchemaCheck.of(request.schema().get());
        }
    }

    /** Refuses more pictures than a model takes: some that take one say so only in the middle of their work. */
    static void checkPictures(Tag tag, ModelFacts facts, int pictures) {
        if (pictures > facts.images()) {
            String most = facts.images() == 1 ? "one picture" : facts.images() + " pictures";
            throw new InvalidInputException(
                    "inputs",
                    pictures + " pictures",
                    tag + " takes " + most + " in a request: leave some out, or ask once for each");
        }
    }
}
