package dev.filmwright.core.prompt;

import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Providers;
import java.util.List;

/** No plugins at all. */
final class NoProviders implements Providers {
    @Override
    public Provider provider(String id) {
        throw new InvalidInputException("provider", id, "there is none");
    }

    @Override
    public Model model(ModelRef ref) {
        throw new InvalidInputException("model", ref, "there is none");
    }

    @Override
    public PluginReport report() {
        return new PluginReport(List.of(), List.of());
    }
}
