package dev.filmwright.spi;

import dev.filmwright.PluginReport;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.prompt.Dialect;
import java.util.List;
import java.util.Map;

/** The providers of an open library. Thread-safe. */
public interface Providers {
    /**
     * Returns an open provider.
     *
     * @throws dev.filmwright.InvalidInputException if there is none with this id; the message lists those found
     */
    Provider provider(String id);

    /**
     * Returns a model with its capabilities.
     *
     * @throws dev.filmwright.InvalidInputException if there is no such provider or model; the message lists those found
     */
    Model model(ModelRef ref);

    /**
     * Returns a model with its capabilities, also one that the provider found only now because it was asked for it. Blocks
     * shortly where the backend must be asked.
     *
     * @throws dev.filmwright.InvalidInputException if there is no such provider or model; the message lists those found
     * @throws dev.filmwright.ProviderException if the backend could not be asked
     */
    default Model modelOrAsk(ModelRef ref) {
        return model(ref);
    }

    /** Returns the dialects that plugins bring, by the id of the plugin, in the order in which they win. */
    default Map<String, List<Dialect>> dialects() {
        return Map.of();
    }

    /** Returns what was found, also the broken ones. */
    PluginReport report();
}
