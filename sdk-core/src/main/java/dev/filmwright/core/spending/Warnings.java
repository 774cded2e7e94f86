package dev.filmwright.core.spending;

import dev.filmwright.spending.Costs;
import dev.filmwright.spending.SpendingWarning;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes warnings on to those who listen. Thread-safe. */
final class Warnings {
    private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);

    private final List<Place> places = new CopyOnWriteArrayList<>();

    /** A place of its own, so that one listener may listen twice. */
    private record Place(Object identity, Consumer<SpendingWarning> listener) {}

    Costs.Listening add(Consumer<SpendingWarning> listener) {
        Place place = new Place(new Object(), listener);
        places.add(place);
        return () -> places.remove(place);
    }

    void tell(SpendingWarning warning) {
        for (Place place : places) {
            try {
                place.listener().accept(warning);
            } catch (RuntimeException e) {
                LOG.warn("a listener failed when told of a warning", e);
            }
        }
    }
}
