package dev.filmwright.provider.comfyui;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.comfyui.graph.Prepared;
import dev.filmwright.provider.comfyui.job.Jobs;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import java.util.List;
import java.util.OptionalLong;

/** Refuses what cannot be done before anybody is asked. Immutable. */
final class Checks {
    private final ComfyModels models;

    Checks(ComfyModels models) {
        this.models = models;
    }

    void check(String model, GenerationRequest request) {
        List<InputRole> roles = request.inputs().stream().map(InputMedia::role).toList();
        prepared(model, request, roles, 0);
    }

    Prepared prepared(ProviderRequest request) {
        List<InputRole> roles =
                request.inputs().stream().map(ProviderInput::role).toList();
        return prepared(request.model(), request.request(), roles, Jobs.number(request.clientKey()));
    }

    /**
     * @param drawn a seed for where none is asked for: the same each time a job is handed over
     */
    private Prepared prepared(String model, GenerationRequest request, List<InputRole> roles, long drawn) {
        Capabilities can = models.model(model).capabilities();
        if (!can.outputs().contains(request.kind())) {
            throw new InvalidInputException("kind", request.kind(), "model " + model + " makes " + can.outputs());
        }
        for (InputRole role : roles) {
            if (!can.inputs().containsKey(role)) {
                throw new InvalidInputException(
                        "inputs",
                        role,
                        "model " + model + " takes " + can.inputs().keySet());
            }
        }
        int edge = Math.max(request.size().width(), request.size().height());
        if (edge > can.maxEdge()) {
            throw new InvalidInputException("size", request.size(), "use an edge of at most " + can.maxEdge());
        }
        return Prepared.of(
                models.template(model, request),
                request,
                roles,
                models.drawsSeed(model) ? OptionalLong.of(drawn) : OptionalLong.empty());
    }
}
