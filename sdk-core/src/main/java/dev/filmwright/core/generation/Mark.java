package dev.filmwright.core.generation;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** A word in the diagnostic context of log lines, until it is closed; then what was there before. Of one thread. */
final class Mark implements AutoCloseable {
    private final String name;
    private final @Nullable String before;

    Mark(String name, String value) {
        this.name = name;
        before = MDC.get(name);
        MDC.put(name, value);
    }

    @Override
    public void close() {
        if (before == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, before);
        }
    }
}
