package dev.filmwright.core.generation;

import dev.filmwright.InvalidInputException;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.Telemetry;
import java.util.function.Predicate;

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
        return of(task, LongCall.brief(task.id()));
    }

    /**
     * Returns the provider that does a job, for a call that may be broken off: that then tells nothing of the backend.
     *
     * @throws dev.filmwright.InvalidInputException if it is not there
     */
    Provider of(Task task, LongCall call) {
        Provider provider = providers.provider(task.model().provider());
        return new WatchedProvider(provider, task, gate(task), telemetry, timer, call);
    }

    /**
     * Returns what the model of a job can do; blocks if the backend must be asked.
     *
     * @throws dev.filmwright.InvalidInputException if it is not there
     */
    Capabilities capabilities(Task task) {
        return providers.modelOrAsk(task.model()).capabilities();
    }

    /** Returns whether handing a job over twice is safe. */
    boolean idempotent(Task task) {
        return can(task, Capabilities::idempotent);
    }

    /** Returns whether a job costs nothing, whatever becomes of it. */
    boolean free(Task task) {
        return can(task, Capabilities::free);
    }

    private boolean can(Task task, Predicate<Capabilities> what) {
        try {
            return what.test(capabilities(task));
        } catch (InvalidInputException e) {
            return false;
        }
    }

    /** Returns the way to the provider that does a job. */
    Gate gate(Task task) {
        return gates.of(task.model().provider());
    }
}
