package dev.filmwright.provider.comfyui;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.comfyui.graph.Prepared;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import java.util.List;

/** Refuses what cannot be done before anybody is asked. */
final class Checks {
    private Checks() {}

    static void check(String model, GenerationRequest request) {
        prepared(model, request, request.inputs().stream().map(InputMedia::role).toList());
    }

    static Prepared prepared(ProviderRequest request) {
        return prepared(
                request.model(),
                request.request(),
                request.inputs().stream().map(ProviderInput::role).toList());
    }

    private static Prepared prepared(String model, GenerationRequest request, List<InputRole> roles) {
        Capabilities can = ComfyModels.all().stream()
                .filter(one -> one.id().equals(model))
                .map(Model::capabilities)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "model", model, "use one of " + ComfyModels.all().stream().map(Model::id).toList()));
        if (!can.outputs().contains(request.kind())) {
            throw new InvalidInputException("kind", request.kind(), "model " + model + " makes " + can.outputs());
        }
        return Prepared.workflow(request, roles);
    }
}
