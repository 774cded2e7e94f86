package dev.filmwright.spi;

import dev.filmwright.generation.GenerationRequest;
import java.util.List;
import java.util.Objects;

/**
 * Work for a provider. Immutable.
 *
 * @param clientKey the engine's own key for this job, of letters, digits and hyphens; the same for every attempt,
 *     until a caller sends a failed job again
 * @param model the model's id within the provider
 * @param request what to make; wishes among its files that the model does not take are not in it
 * @param inputs the files of {@code request.inputs()}, in the same order: those of when the job was started, in a type and
 *     size that the model takes
 */
public record ProviderRequest(String clientKey, String model, GenerationRequest request, List<ProviderInput> inputs) {
    /** Checks that nothing is {@code null}. */
    public ProviderRequest {
        Objects.requireNonNull(clientKey, "clientKey");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(request, "request");
        inputs = List.copyOf(inputs);
    }

    /** Creates work without files. */
    public ProviderRequest(String clientKey, String model, GenerationRequest request) {
        this(clientKey, model, request, List.of());
    }
}
