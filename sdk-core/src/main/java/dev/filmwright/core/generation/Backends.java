package dev.filmwright.core.generation;

import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.Telemetry;

/** The providers as the engine's steps call them: each call is watched. Thread-safe. */
final class Backends {
    private final Providers providers;
    private final Gates gates;
    private final Telemetry telemetry;
    private final Timer timer;

    Backends(Providers providers, Gates gates, Telemetry telemetry, Timer timer) {
        this.providers = providers;
        this.gates = gates;
        this.telemetry = telemetry;
        this.timer = timer;
    }

    /**
     * Returns the provider that does a job.
     *
     * @throws dev.filmwright.InvalidInputException if it is not there
     */
    Provider of(Task task) {
        Provider provider = providers.provider(task.model().provider());
        return new WatchedProvider(provider, task, gate(task), telemetry, timer);
    }

    /** Returns the way to the provider that does a job. */
    Gate gate(Task task) {
        return gates.of(task.model().provider());
    }
}
