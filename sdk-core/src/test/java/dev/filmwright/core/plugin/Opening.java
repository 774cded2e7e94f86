package dev.filmwright.core.plugin;

import dev.filmwright.spi.ChannelSettings;
import dev.filmwright.spi.DialectPlugin;
import dev.filmwright.spi.Live;
import dev.filmwright.spi.MediaAddresses;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.SpendingSettings;
import dev.filmwright.spi.TrainerSettings;
import dev.filmwright.testkit.memory.MemoryStorage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens providers as a library would, with an environment of the test's own. */
final class Opening {
    static final Path LIBRARY = Path.of("library");

    private final List<ProviderPlugin> plugins = new ArrayList<>();
    private final List<DialectPlugin> dialects = new ArrayList<>();
    private final Map<String, Map<String, String>> configuration = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private Optional<ClassLoader> loader = Optional.empty();

    Opening plugin(ProviderPlugin plugin) {
        plugins.add(plugin);
        return this;
    }

    Opening dialects(DialectPlugin plugin) {
        dialects.add(plugin);
        return this;
    }

    Opening configure(String provider, String key, String value) {
        configuration.computeIfAbsent(provider, id -> new HashMap<>()).put(key, value);
        return this;
    }

    Opening environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Opening discover(ClassLoader with) {
        loader = Optional.of(with);
        return this;
    }

    OpenProviders open() {
        OpenSettings settings = new OpenSettings(
                LIBRARY,
                plugins,
                List.of(),
                loader,
                configuration,
                Clock.systemUTC(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                ChannelSettings.none(),
                Optional.empty(),
                SpendingSettings.usual(),
                MediaAddresses.NONE,
                dialects,
                TrainerSettings.none());
        return new Opener(
                        settings, name -> Optional.ofNullable(environment.get(name)), new MemoryStorage(), Live.NOBODY)
                .open();
    }
}
