package dev.filmwright.core.plugin;

import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport.Broken;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.Trainer;
import dev.filmwright.spi.TrainerPlugin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds and opens trainers; what goes wrong with one is noted and stops no other. One given by hand wins
 * over one that is found. Used by one thread.
 */
final class TrainerOpener {
    private static final Logger LOG = LoggerFactory.getLogger(TrainerOpener.class);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final OpenSettings settings;
    private final Function<String, Optional<String>> environment;
    private final SortedMap<String, TrainerPlugin> plugins = new TreeMap<>();
    private final SortedMap<String, Trainer> opened = new TreeMap<>();
    private final List<Broken> broken = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    TrainerOpener(OpenSettings settings, Function<String, Optional<String>> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    OpenTrainers open() {
        settings.trainers().plugins().forEach(this::take);
        Set<String> given = Set.copyOf(plugins.keySet());
        settings.discovery().ifPresent(loader -> {
            look(ServiceLoader.load(TrainerPlugin.class, loader), given);
            Optional.ofNullable(TrainerOpener.class.getModule().getLayer())
                    .ifPresent(layer -> look(ServiceLoader.load(layer, TrainerPlugin.class), given));
        });
        plugins.forEach(this::open);
        for (String id : settings.trainers().configuration().keySet()) {
            if (!plugins.containsKey(id)) {
                broken.add(new Broken(id, "it has settings but was not found; found were " + plugins.keySet()));
            }
        }
        return new OpenTrainers(opened, broken);
    }

    private void look(ServiceLoader<TrainerPlugin> services, Set<String> given) {
        Iterator<ServiceLoader.Provider<TrainerPlugin>> found =
                services.stream().iterator();
        String trouble = "";
        while (true) {
            try {
                if (!found.hasNext()) {
                    return;
                }
                ServiceLoader.Provider<TrainerPlugin> next = found.next();
                if (seen.add(next.type())) {
                    TrainerPlugin plugin = next.get();
                    if (!given.contains(plugin.id())) {
                        take(plugin);
                    }
                }
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                // A list of services that cannot be read at all fails in the same way for ever.
                if (trouble.equals(String.valueOf(e))) {
                    return;
                }
                trouble = String.valueOf(e);
                broken.add(new Broken("a trainer", Reasons.of(e)));
            }
        }
    }

    private void take(TrainerPlugin plugin) {
        String name = plugin.getClass().getName();
        try {
            String id = plugin.id();
            if (id == null || !ID.matcher(id).matches()) {
                throw new InvalidInputException(
                        "id", id, "a trainer's id is of lower-case letters, digits and hyphens, at most 64");
            }
            if (plugins.putIfAbsent(id, plugin) != null) {
                broken.add(new Broken(id, "more than one trainer has this id; " + name + " is left out"));
            }
        } catch (RuntimeException | LinkageError e) {
            broken.add(new Broken(name, Reasons.of(e)));
        }
    }

    private void open(String id, TrainerPlugin plugin) {
        Settings values = new Settings(Map.of(), new Secrets(Map.of()));
        try {
            List<ConfigKey> keys = List.copyOf(plugin.configKeys());
            values =
                    Settings.resolve(keys, settings.trainers().configuration().getOrDefault(id, Map.of()), environment);
            ProviderConfig config = new ProviderConfig(
                    values.values(), settings.directory().resolve("trainers").resolve(id));
            Trainer trainer = Objects.requireNonNull(plugin.open(config), "the plugin opened no trainer");
            opened.put(id, new GuardedTrainer(id, trainer, values.secrets()));
        } catch (RuntimeException | LinkageError e) {
            String reason = values.secrets().hide(Reasons.of(e));
            LOG.warn("trainer {} cannot be used: {}", id, reason);
            broken.add(new Broken(id, reason));
        }
    }
}
