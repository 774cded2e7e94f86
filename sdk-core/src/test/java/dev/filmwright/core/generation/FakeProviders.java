package dev.filmwright.core.generation;

import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Providers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Providers given by hand. */
final class FakeProviders implements Providers {
    private final Map<String, Provider> providers = new TreeMap<>();

    FakeProviders with(String id, Provider provider) {
        providers.put(id, provider);
        return this;
    }

    @Override
    public Provider provider(String id) {
        Provider provider = providers.get(id);
        if (provider == null) {
            throw new InvalidInputException("provider", id, "use one of " + providers.keySet());
        }
        return provider;
    }

    @Override
    public Model model(ModelRef ref) {
        return provider(ref.provider()).models().stream()
                .filter(model -> model.id().equals(ref.model()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("model", ref, "use another"));
    }

    @Override
    public PluginReport report() {
        List<PluginReport.Entry> entries = providers.entrySet().stream()
                .map(entry -> new PluginReport.Entry(
                        entry.getKey(), "test", List.of(), entry.getValue().models()))
                .toList();
        return new PluginReport(entries, List.of());
    }
}
