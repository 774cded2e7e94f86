package dev.filmwright.benchmarks.clients;

import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A provider and a backend that always says the same. The calls that OkHttp alone makes for comparison are those the provider
 * is seen to make.
 *
 * @param id the provider's id
 * @param plugin the provider
 * @param settings its settings, given the backend's address
 * @param request one job, given the engine's key for it
 * @param replies what the backend answers; the first that matches counts
 */
record ClientCase(
        String id,
        Supplier<ProviderPlugin> plugin,
        Function<URI, Map<String, String>> settings,
        Function<String, ProviderRequest> request,
        List<Reply> replies) {
    /** Stands for the backend's own address in what it answers. */
    static final String BASE = "{base}";

    ClientCase {
        replies = List.copyOf(replies);
    }

    /**
     * An answer.
     *
     * @param method e.g. {@code "POST"}
     * @param path a regular expression for the path
     * @param type the content type
     * @param body the body
     */
    record Reply(String method, String path, String type, String body) {}
}
