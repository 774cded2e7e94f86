package dev.filmwright.core.generation;

import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Providers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Providers given by hand. */
final class FakeProviders implements Providers {
    private final Map<String, Provider> providers = new TreeMap<>();
    private final Map<ModelRef, Model> asked = new ConcurrentHashMap<>();

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
        return known(ref).orElseThrow(() -> new InvalidInputException("model", ref, "use another"));
    }

    @Override
    public Model modelOrAsk(ModelRef ref) {
        Optional<Model> known = known(ref);
        if (known.isPresent()) {
            return known.get();
        }
        Model found = provider(ref.provider())
                .model(ref.model())
                .orElseThrow(() -> new InvalidInputException("model", ref, "install it"));
        asked.put(ref, found);
        return found;
    }

    private Optional<Model> known(ModelRef ref) {
        return provider(ref.provider()).models().stream()
                .filter(model -> model.id().equals(ref.model()))
                .findFirst()
                .or(() -> Optional.ofNullable(asked.get(ref)));
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
