package dev.filmwright.core.export;

import dev.filmwright.export.Exporter;
import dev.filmwright.spi.OpenSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of libraries that are never opened. */
final class Settings {
    private Settings() {}

    static OpenSettings with(List<Exporter> exporters) {
        return of(exporters, Optional.empty());
    }

    static OpenSettings discovering(ClassLoader loader, Exporter... exporters) {
        return of(List.of(exporters), Optional.of(loader));
    }

    private static OpenSettings of(List<Exporter> exporters, Optional<ClassLoader> discovery) {
        return new OpenSettings(
                Path.of("library"),
                List.of(),
                exporters,
                discovery,
                Map.of(),
                Clock.systemUTC(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
