package dev.filmwright.core.plugin;

import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport.Broken;
import dev.filmwright.spi.Trainer;
import dev.filmwright.spi.Trainers;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@link Trainers} that were opened when the library was. */
final class OpenTrainers implements Trainers, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenTrainers.class);

    private final SortedMap<String, Trainer> opened;
    private final List<Broken> broken;

    OpenTrainers(SortedMap<String, Trainer> opened, List<Broken> broken) {
        this.opened = Collections.unmodifiableSortedMap(new TreeMap<>(opened));
        this.broken = List.copyOf(broken);
    }

    @Override
    public Trainer trainer(String id) {
        Trainer trainer = opened.get(id);
        if (trainer != null) {
            return trainer;
        }
        throw new InvalidInputException(
                "trainer",
                id,
                broken.stream()
                        .filter(one -> one.name().equals(id))
                        .findFirst()
                        .map(one -> "it was found but is broken: " + one.reason())
                        .orElseGet(() -> "found were " + List.copyOf(opened.keySet())
                                + "; add dev.filmwright:filmwright-trainer-" + id
                                + " to the class path or module path, or correct the name"));
    }

    @Override
    public Set<String> ids() {
        return opened.keySet();
    }

    @Override
    public List<Broken> broken() {
        return broken;
    }

    @Override
    public void close() {
        opened.forEach((id, trainer) -> {
            try {
                trainer.close();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("trainer {} did not close: {}", id, e.getClass().getSimpleName());
            }
        });
    }
}
