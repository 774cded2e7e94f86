package dev.filmwright.core.telemetry;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.filmwright.spi.OpenSettings;
import dev.filmwright.spi.Telemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wires this package: finds who hears of calls to backends, beside those given by hand. */
public final class TelemetryModule extends AbstractModule {
    private static final Logger LOG = LoggerFactory.getLogger(TelemetryModule.class);

    @Provides
    @Singleton
    Telemetry telemetry(OpenSettings settings) {
        List<Telemetry> found = new ArrayList<>(settings.telemetry());
        settings.discovery().ifPresent(loader -> found.addAll(discovered(loader)));
        return new TelemetryGroup(found);
    }

    /** Whoever is broken measures nothing, which must not keep a library from opening. */
    private static List<Telemetry> discovered(ClassLoader loader) {
        List<Telemetry> found = new ArrayList<>();
        try {
            ServiceLoader.load(Telemetry.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError | LinkageError e) {
            LOG.warn("a service that should measure cannot be used, nor any after it", e);
        }
        return found;
    }
}
