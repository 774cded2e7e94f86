package dev.filmwright.core.export;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.export.Exporter;
import dev.filmwright.spi.OpenSettings;
import jakarta.inject.Inject;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exporters of an open library by id: those given by hand win over those built in, which win over those discovered.
 * Immutable once made.
 */
final class ExporterCatalogue {
    private static final Logger LOG = LoggerFactory.getLogger(ExporterCatalogue.class);
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");

    private final SortedMap<String, Exporter> byId = new TreeMap<>();

    @Inject
    ExporterCatalogue(OpenSettings settings, Set<Exporter> builtIn) {
        addGiven(settings.exporters());
        builtIn.forEach(exporter -> byId.putIfAbsent(exporter.id(), exporter));
        settings.discovery().ifPresent(loader -> addDiscovered(ServiceLoader.load(Exporter.class, loader)));
    }

    List<Exporter> all() {
        return List.copyOf(byId.values());
    }

    /** Returns the exporters with these ids, each once, or all if none is named. */
    List<Exporter> choose(List<String> ids) {
        if (ids.isEmpty()) {
            return all();
        }
        List<Exporter> chosen = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            Exporter exporter = byId.get(id);
            if (exporter == null) {
                throw new InvalidInputException("exporter", id, "there are " + String.join(", ", byId.keySet()));
            }
            chosen.add(exporter);
        }
        return chosen;
    }

    private void addGiven(List<Exporter> given) {
        for (Exporter exporter : given) {
            String id = checkedId(exporter);
            if (byId.put(id, exporter) != null) {
                throw new InvalidInputException("exporter", id, "two exporters given by hand share this id: give one");
            }
        }
    }

    private void addDiscovered(ServiceLoader<Exporter> found) {
        Map<String, Exporter> discovered = new LinkedHashMap<>();
        Iterator<Exporter> exporters = found.iterator();
        for (Exporter exporter = next(exporters); exporter != null; exporter = next(exporters)) {
            try {
                Exporter other = discovered.putIfAbsent(checkedId(exporter), exporter);
                if (other != null) {
                    throw twice(other, exporter);
                }
            } catch (LibraryException e) {
                throw e;
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("The exporter {} is left out: {}", exporter.getClass().getName(), e.toString());
            }
        }
        discovered.forEach(this::addUnlessTaken);
    }

    private void addUnlessTaken(String id, Exporter exporter) {
        if (byId.putIfAbsent(id, exporter) != null) {
            LOG.info(
                    "The exporter {} is left out: there is another \"{}\"; give it by hand to replace that one",
                    exporter.getClass().getName(),
                    id);
        }
    }

    /** Returns the next exporter that can be loaded; one that cannot stops no other. */
    private static @Nullable Exporter next(Iterator<Exporter> exporters) {
        while (true) {
            try {
                return exporters.hasNext() ? exporters.next() : null;
            } catch (ServiceConfigurationError | LinkageError e) {
                LOG.warn("An exporter cannot be loaded and is left out: {}", e.toString());
            }
        }
    }

    private static String checkedId(Exporter exporter) {
        String id = exporter.id();
        if (id == null || !ID.matcher(id).matches()) {
            throw new InvalidInputException("exporter", id, "an id has lower-case letters, digits and - only");
        }
        String name = exporter.fileName();
        if (name == null || !FILE_NAME.matcher(name).matches()) {
            throw new InvalidInputException(
                    "fileName",
                    name,
                    "the exporter " + id + " must name a file without folders, in letters, digits, . _ -");
        }
        return id;
    }

    private static LibraryException twice(Exporter one, Exporter other) {
        String message = "two exporters share the id \"" + one.id() + "\": " + origin(one) + " and " + origin(other)
                + ": remove one, or give one by hand";
        return new LibraryException(Failure.of(Failure.Kind.CONFIGURATION, message), null);
    }

    private static String origin(Exporter exporter) {
        Class<?> type = exporter.getClass();
        CodeSource source = type.getProtectionDomain().getCodeSource();
        String place = source == null || source.getLocation() == null
                ? "module " + type.getModule().getName()
                : source.getLocation().getPath();
        return type.getName() + " from " + place;
    }
}
