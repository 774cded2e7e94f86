package dev.filmwright.spi;

import dev.filmwright.generation.GenerationRequest;
import java.util.Objects;

/**
 * Work for a provider. Immutable.
 *
 * @param clientKey the engine's own key for this job, of letters, digits and hyphens; the same for every attempt,
 *     until a caller sends a failed job again
 * @param model the model's id within the provider
 * @param request what to make
 */
public record ProviderRequest(String clientKey, String model, GenerationRequest request) {
    /** Checks that nothing is {@code null}. */
    public ProviderRequest {
        Objects.requireNonNull(clientKey, "clientKey");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(request, "request");
    }
}
