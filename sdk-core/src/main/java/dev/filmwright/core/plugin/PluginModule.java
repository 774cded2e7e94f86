package dev.filmwright.core.plugin;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.filmwright.core.event.LiveFeed;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.server.Servers;
import dev.filmwright.spi.NotificationChannels;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.Trainers;
import dev.filmwright.spi.storage.Storage;
import java.util.Optional;

/** Wires this package. Providers are opened with the library, which costs no network call, and closed with it. */
public final class PluginModule extends AbstractModule {

    @Provides
    @Singleton
    Providers providers(OpenSettings settings, Storage storage, LiveFeed live, Shutdown shutdown) {
        Opener opener = new Opener(settings, name -> Optional.ofNullable(System.getenv(name)), storage, live);
        return shutdown.register(opener.open());
    }

    @Provides
    @Singleton
    Servers servers(Providers providers) {
        return new OpenServers(providers);
    }

    @Provides
    @Singleton
    NotificationChannels channels(OpenSettings settings, Shutdown shutdown) {
        ChannelOpener opener = new ChannelOpener(settings, name -> Optional.ofNullable(System.getenv(name)));
        return shutdown.register(opener.open());
    }

    @Provides
    @Singleton
    Trainers trainers(OpenSettings settings, Shutdown shutdown) {
        TrainerOpener opener = new TrainerOpener(settings, name -> Optional.ofNullable(System.getenv(name)));
        return shutdown.register(opener.open());
    }
}
