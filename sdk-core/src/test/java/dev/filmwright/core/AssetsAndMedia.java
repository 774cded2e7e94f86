package dev.filmwright.core;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.core.asset.AssetModule;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.lifecycle.Sharing;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.core.media.MediaModule;
import dev.filmwright.core.rendition.PictureFiles;
import dev.filmwright.core.storage.sqlite.SqliteStorage;
import dev.filmwright.media.MediaLibrary;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.storage.Storage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** A library's assets and media over a real database in a folder of the test's, without the other parts. */
public final class AssetsAndMedia implements AutoCloseable {
    private final Shutdown shutdown = new Shutdown();
    private final Injector injector;
    private final Path directory;
    private final TickingClock clock = new TickingClock();

    public AssetsAndMedia(Path directory) {
        this.directory = directory;
        OpenSettings settings = new OpenSettings(
                directory,
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of(),
                clock,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        try {
            LibraryFolder folder = shutdown.register(LibraryFolder.lock(directory, false));
            SqliteStorage storage = shutdown.register(SqliteStorage.open(folder.database(), folder.sharing()));
            injector = Guice.createInjector(
                    Stage.PRODUCTION,
                    binder -> {
                        binder.requireExplicitBindings();
                        binder.bind(OpenSettings.class).toInstance(settings);
                        binder.bind(Sharing.class).toInstance(folder.sharing());
                        binder.bind(Shutdown.class).toInstance(shutdown);
                        binder.bind(Clock.class).toInstance(clock);
                        binder.bind(Ids.class).toInstance(new Ids(clock, new Random()));
                        binder.bind(Storage.class).toInstance(storage);
                    },
                    new MediaModule(),
                    new AssetModule());
        } catch (RuntimeException e) {
            shutdown.close();
            throw e;
        }
    }

    public AssetLibrary assets() {
        return injector.getInstance(AssetLibrary.class);
    }

    public MediaLibrary media() {
        return injector.getInstance(MediaLibrary.class);
    }

    public MediaIngest ingest() {
        return injector.getInstance(MediaIngest.class);
    }

    public PictureFiles pictureFiles() {
        return injector.getInstance(PictureFiles.class);
    }

    public Storage storage() {
        return injector.getInstance(Storage.class);
    }

    public OpenSettings settings() {
        return injector.getInstance(OpenSettings.class);
    }

    /** Lets time pass. */
    public void letPass(Duration time) {
        clock.ticks.addAndGet(time.toMillis());
    }

    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        shutdown.close();
    }

    /** A millisecond passes with every look at it. */
    private static final class TickingClock extends Clock {
        private final AtomicLong ticks = new AtomicLong();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.parse("2026-11-21T09:00:00Z").plus(Duration.ofMillis(ticks.incrementAndGet()));
        }
    }
}
