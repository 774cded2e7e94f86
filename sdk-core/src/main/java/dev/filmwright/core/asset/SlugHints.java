package dev.filmwright.core.asset;

import dev.filmwright.asset.Scope;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which number a name came to last, so that the thousandth Guard need not search for its own. A hint may be
 * wrong, after a deletion for example: it is tried and not trusted. Thread-safe.
 */
final class SlugHints {
    private static final int MOST = 20_000;

    private final Map<Place, Long> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Long> eldest) {
            return size() > MOST;
        }
    };

    private record Place(Scope scope, String base) {}

    /** Returns the number chosen last, or 1. */
    synchronized long last(Scope scope, String base) {
        return last.getOrDefault(new Place(scope, base), 1L);
    }

    synchronized void chose(Scope scope, String base, long number) {
        last.put(new Place(scope, base), number);
    }
}
