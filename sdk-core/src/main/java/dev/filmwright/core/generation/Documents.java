package dev.filmwright.core.generation;

import dev.filmwright.Failure;
import dev.filmwright.core.json.Json;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.spi.PollResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the engine keeps as JSON in a job's row; a document written by one version is read by all later ones. */
final class Documents {
    private Documents() {}

    static String of(GenerationRequest request) {
        return Json.write(request);
    }

    static GenerationRequest request(String document) {
        ObjectNode request = (ObjectNode) Json.mapper().readTree(document);
        // Requests of the first version named neither.
        if (!request.has("terms")) {
            request.put("slot", "");
            request.set("terms", Json.mapper().valueToTree(JobTerms.usual()));
        }
        // Those before references were wishes had inputs of a role and a file only.
        for (JsonNode input : request.path("inputs")) {
            if (input instanceof ObjectNode given && !given.has("name")) {
                given.put("name", "").put("wish", false);
            }
        }
        return Json.mapper().treeToValue(request, GenerationRequest.class);
    }

    static String of(PollResult.Succeeded made) {
        return Json.write(made);
    }

    static PollResult.Succeeded made(String document) {
        return Json.read(document, PollResult.Succeeded.class);
    }

    static String of(Failure failure) {
        return Json.write(failure);
    }

    static Failure failure(String document) {
        return Json.read(document, Failure.class);
    }
}
