package dev.filmwright.spi;

import dev.filmwright.export.Exporter;
import dev.filmwright.spi.storage.Storage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * How a library is opened, as {@link dev.filmwright.FilmwrightBuilder} collected it. Immutable.
 *
 * @param directory the library's folder
 * @param plugins provider plugins given by hand
 * @param exporters exporters given by hand
 * @param discovery the class loader to discover more with; empty for no discovery
 * @param configuration settings by provider and key
 * @param clock tells the time
 * @param executor runs blocking work; empty for threads of the library's own
 * @param storage keeps the rows and is closed with the library, or when opening fails; empty for the database in the folder
 * @param mediaStore keeps the media's bytes and is closed likewise; empty for files in the folder
 * @param telemetry what hears of every call to a backend, given by hand
 * @param channels the channels for notifications
 * @param shared how long a process that has the library open too may be silent until others take it for dead; empty if no
 *     other process may have it open
 * @param spending what holds for money
 * @param addresses where media can be fetched from
 * @param dialects plugins for dialects given by hand
 */
public record OpenSettings(
        Path directory,
        List<ProviderPlugin> plugins,
        List<Exporter> exporters,
        Optional<ClassLoader> discovery,
        Map<String, Map<String, String>> configuration,
        Clock clock,
        Optional<Executor> executor,
        Optional<Storage> storage,
        Optional<MediaStore> mediaStore,
        List<Telemetry> telemetry,
        ChannelSettings channels,
        Optional<Duration> shared,
        SpendingSettings spending,
        MediaAddresses addresses,
        List<DialectPlugin> dialects) {
    /** Copies the collections. */
    public OpenSettings {
        Objects.requireNonNull(directory, "directory");
        plugins = List.copyOf(plugins);
        exporters = List.copyOf(exporters);
        Objects.requireNonNull(discovery, "discovery");
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        configuration.forEach((provider, values) -> copy.put(provider, Map.copyOf(values)));
        configuration = Map.copyOf(copy);
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(executor, "executor");
        Objects.requireNonNull(storage, "storage");
        Objects.requireNonNull(mediaStore, "mediaStore");
        telemetry = List.copyOf(telemetry);
        Objects.requireNonNull(channels, "channels");
        Objects.requireNonNull(shared, "shared");
        Objects.requireNonNull(spending, "spending");
        Objects.requireNonNull(addresses, "addresses");
        dialects = List.copyOf(dialects);
    }

    /** Returns settings of a library that no other process opens, with what is usual otherwise. */
    public OpenSettings(
            Path directory,
            List<ProviderPlugin> plugins,
            List<Exporter> exporters,
            Optional<ClassLoader> discovery,
            Map<String, Map<String, String>> configuration,
            Clock clock,
            Optional<Executor> executor,
            Optional<Storage> storage,
            Optional<MediaStore> mediaStore) {
        this(
                directory,
                plugins,
                exporters,
                discovery,
                configuration,
                clock,
                executor,
                storage,
                mediaStore,
                List.of(),
                ChannelSettings.none(),
                Optional.empty(),
                SpendingSettings.usual(),
                MediaAddresses.NONE,
                List.of());
    }
}
