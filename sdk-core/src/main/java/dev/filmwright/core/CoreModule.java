package dev.filmwright.core;

import com.google.inject.AbstractModule;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.storage.Storage;
import java.security.SecureRandom;
import java.time.Clock;

/** Binds what was opened before the injector. */
final class CoreModule extends AbstractModule {
    private final OpenSettings settings;
    private final Storage storage;
    private final Sharing sharing;
    private final Shutdown shutdown;

    CoreModule(OpenSettings settings, Storage storage, Sharing sharing, Shutdown shutdown) {
        this.settings = settings;
        this.storage = storage;
        this.sharing = sharing;
        this.shutdown = shutdown;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().disableCircularProxies();
        bind(OpenSettings.class).toInstance(settings);
        bind(Clock.class).toInstance(settings.clock());
        bind(Ids.class).toInstance(new Ids(settings.clock(), new SecureRandom()));
        bind(Storage.class).toInstance(storage);
        bind(Sharing.class).toInstance(sharing);
        bind(Shutdown.class).toInstance(shutdown);
        bind(OpenLibrary.class);
    }
}
