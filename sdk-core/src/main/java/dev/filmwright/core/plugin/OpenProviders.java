package dev.filmwright.core.plugin;

import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport;
import dev.filmwright.PluginReport.Broken;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Providers;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Providers} that were opened when the library was. */
final class OpenProviders implements Providers, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenProviders.class);

    private final SortedMap<String, Opener.Opened> opened;
    private final Map<String, List<Dialect>> dialects;
    private final PluginReport report;

    /** Models found by asking a backend for them. */
    private final Map<ModelRef, Model> asked = new ConcurrentHashMap<>();

    OpenProviders(SortedMap<String, Opener.Opened> opened, Map<String, List<Dialect>> dialects, List<Broken> broken) {
        this.opened = Collections.unmodifiableSortedMap(new TreeMap<>(opened));
        this.dialects = Collections.unmodifiableMap(new LinkedHashMap<>(dialects));
        this.report = new PluginReport(
                opened.values().stream().map(Opener.Opened::entry).toList(), broken);
    }

    @Override
    public Provider provider(String id) {
        return opened(id).provider();
    }

    @Override
    public Model model(ModelRef ref) {
        return known(ref).orElseThrow(() -> unknown(ref));
    }

    @Override
    public Model modelOrAsk(ModelRef ref) {
        Optional<Model> known = known(ref);
        if (known.isPresent()) {
            return known.get();
        }
        Model model = provider(ref.provider())
                .model(ref.model())
                .filter(answer -> answer.id().equals(ref.model()))
                .orElseThrow(() -> unknown(ref));
        asked.put(ref, model);
        return model;
    }

    private Optional<Model> known(ModelRef ref) {
        Optional<Model> listed = opened(ref.provider()).entry().models().stream()
                .filter(model -> model.id().equals(ref.model()))
                .findFirst();
        return listed.isPresent() ? listed : Optional.ofNullable(asked.get(ref));
    }

    private InvalidInputException unknown(ModelRef ref) {
        List<Model> models = opened(ref.provider()).entry().models();
        return new InvalidInputException(
                "model",
                ref,
                "provider " + ref.provider() + " has "
                        + models.stream().map(Model::id).sorted().toList());
    }

    private Opener.Opened opened(String id) {
        Opener.Opened found = opened.get(id);
        if (found != null) {
            return found;
        }
        String remedy = report.broken().stream()
                .filter(broken -> broken.name().equals(id))
                .findFirst()
                .map(broken -> "it was found but is broken: " + broken.reason())
                .orElseGet(() -> remedy(id, opened.keySet()));
        throw new InvalidInputException("provider", id, remedy);
    }

    /** Returns what to do about a provider that was not found. */
    static String remedy(String id, Collection<String> found) {
        return "found were " + List.copyOf(found) + "; add dev.filmwright:filmwright-provider-" + id
                + " to the class path or module path, or correct the name";
    }

    @Override
    public Map<String, List<Dialect>> dialects() {
        return dialects;
    }

    @Override
    public PluginReport report() {
        return report;
    }

    @Override
    public void close() {
        opened.forEach((id, open) -> close(id, open.provider()));
    }

    static void close(String id, Provider provider) {
        try {
            provider.close();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("provider {} did not close", id, e);
        }
    }
}
