package dev.filmwright.core.plugin;

import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport.Broken;
import dev.filmwright.PluginReport.Entry;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Live;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens plugins one by one; what goes wrong with one is noted and stops no other. Used by one thread. */
final class Opener {
    private static final Logger LOG = LoggerFactory.getLogger(Opener.class);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final OpenSettings settings;
    private final Function<String, Optional<String>> environment;
    private final Storage storage;
    private final Live live;
    private final SortedMap<String, Opened> opened = new TreeMap<>();
    private final SortedMap<String, List<Dialect>> dialects = new TreeMap<>();
    private final List<Broken> broken = new ArrayList<>();

    Opener(OpenSettings settings, Function<String, Optional<String>> environment, Storage storage, Live live) {
        this.settings = settings;
        this.environment = environment;
        this.storage = storage;
        this.live = live;
    }

    /** A provider that works. */
    record Opened(Entry entry, Provider provider) {}

    OpenProviders open() {
        List<Candidate> candidates = new ArrayList<>(
                settings.plugins().stream().map(Candidate::given).toList());
        settings.discovery().ifPresent(loader -> {
            Discovery<ProviderPlugin> discovery = new Discovery<>(ProviderPlugin.class);
            discovery.look(loader);
            discovery.found().stream().map(Candidate::discovered).forEach(candidates::add);
            broken.addAll(discovery.broken());
        });
        SortedMap<String, List<Candidate>> byId = byId(candidates);
        byId.forEach(this::choose);
        misspelt(byId.keySet());
        DialectFinder finder = new DialectFinder(settings);
        Map<String, List<Dialect>> all = finder.find(dialects);
        broken.addAll(finder.broken());
        return new OpenProviders(opened, all, broken);
    }

    private SortedMap<String, List<Candidate>> byId(List<Candidate> candidates) {
        SortedMap<String, List<Candidate>> byId = new TreeMap<>();
        for (Candidate candidate : candidates) {
            try {
                String id = candidate.plugin().id();
                if (id == null || !ID.matcher(id).matches()) {
                    throw new InvalidInputException(
                            "id", id, "a provider's id is of lower-case letters, digits and hyphens, at most 64");
                }
                byId.computeIfAbsent(id, key -> new ArrayList<>()).add(candidate);
            } catch (RuntimeException | LinkageError e) {
                broken.add(new Broken(candidate.className(), Reasons.of(e)));
            }
        }
        return byId;
    }

    private void choose(String id, List<Candidate> candidates) {
        List<Candidate> given = candidates.stream().filter(Candidate::explicit).toList();
        List<Candidate> rivals = given.isEmpty() ? candidates : given;
        if (rivals.size() == 1) {
            open(id, rivals.get(0));
            return;
        }
        List<String> origins = rivals.stream()
                .map(rival -> rival.className() + " from " + rival.origin())
                .toList();
        broken.add(new Broken(
                id, "more than one plugin has this id: " + String.join(" and ", origins) + "; keep one of them"));
    }

    private void open(String id, Candidate candidate) {
        Settings values = new Settings(Map.of(), new Secrets(Map.of()));
        try {
            List<ConfigKey> keys = List.copyOf(candidate.plugin().configKeys());
            List<Dialect> spoken = DialectFinder.checked(candidate.plugin().dialects());
            // Also of a provider that is not set up: its prompts can be read and edited before it is.
            dialects.put(id, spoken);
            values = Settings.resolve(keys, own(settings.configuration().getOrDefault(id, Map.of())), environment);
            ProviderConfig config = new ProviderConfig(
                    values.values(),
                    settings.directory().resolve("providers").resolve(id),
                    new ProviderUploads(storage, settings.clock(), id),
                    discreet(live, values.secrets()));
            Provider provider =
                    Objects.requireNonNull(candidate.plugin().open(config), "the plugin opened no provider");
            opened.put(id, described(id, candidate, keys, discreet(provider, values.secrets())));
            LOG.debug("provider {} opened, from {}", id, candidate.origin());
        } catch (RuntimeException | LinkageError e) {
            String reason = values.secrets().hide(Reasons.of(e));
            LOG.warn("provider {} from {} cannot be used: {}", id, candidate.origin(), reason);
            broken.add(new Broken(id, reason));
        }
    }

    private static Live discreet(Live live, Secrets secrets) {
        return secrets.none() ? live : new DiscreetLive(live, secrets);
    }

    private static Provider discreet(Provider provider, Secrets secrets) {
        return secrets.none() ? provider : new DiscreetProvider(provider, secrets);
    }

    /** Returns what is left of the settings without the engine's. */
    private static Map<String, String> own(Map<String, String> given) {
        Map<String, String> own = new HashMap<>(given);
        own.keySet().removeIf(key -> key.startsWith(ConfigKey.ENGINE));
        return own;
    }

    private static Opened described(String id, Candidate candidate, List<ConfigKey> keys, Provider provider) {
        try {
            List<Model> models = List.copyOf(provider.models());
            Set<String> ids = new HashSet<>();
            for (Model model : models) {
                if (model.id().isBlank() || !ids.add(model.id())) {
                    throw new InvalidInputException("model", model.id(), "each model needs an id of its own");
                }
            }
            return new Opened(new Entry(id, candidate.origin(), keys, models), provider);
        } catch (RuntimeException | LinkageError e) {
            OpenProviders.close(id, provider);
            throw e;
        }
    }

    private void misspelt(Set<String> ids) {
        for (String id : new TreeSet<>(settings.configuration().keySet())) {
            if (!ids.contains(id)) {
                broken.add(new Broken(id, "it has settings but was not found; " + OpenProviders.remedy(id, ids)));
            }
        }
    }
}
