package dev.filmwright.core.plugin;

import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport;
import dev.filmwright.server.Server;
import dev.filmwright.server.Servers;
import dev.filmwright.spi.Providers;
import java.util.List;

/** The servers behind open providers. Thread-safe. */
final class OpenServers implements Servers {
    private final Providers providers;

    OpenServers(Providers providers) {
        this.providers = providers;
    }

    @Override
    public List<String> providers() {
        return providers.report().providers().stream()
                .map(PluginReport.Entry::id)
                .filter(id -> providers.provider(id).server().isPresent())
                .toList();
    }

    @Override
    public Server of(String provider) {
        return providers
                .provider(provider)
                .server()
                .orElseThrow(() -> new InvalidInputException(
                        "provider", provider, "it has no server that its user runs; those that do are " + providers()));
    }
}
