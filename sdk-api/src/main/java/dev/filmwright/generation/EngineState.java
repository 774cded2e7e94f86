package dev.filmwright.generation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the engine of an open library stands. Immutable.
 *
 * @param providers the providers that are there, by id
 */
public record EngineState(List<ProviderState> providers) {
    /** Copies the list. */
    public EngineState {
        providers = List.copyOf(providers);
    }

    /**
     * How one provider stands. Immutable.
     *
     * @param provider its id
     * @param paused whether somebody paused it
     * @param circuit whether its backend answers
     * @param underWay how many jobs this library has handed to it, or is handing to it, that the backend has not done
     * @param storing how many jobs its backend has done and whose outputs are being fetched
     * @param waitsUntil when the next job is sent at the earliest, where the backend asked for a wait, its limit is
     *     reached or it does not answer; by the system's clock
     */
    public record ProviderState(
            String provider, boolean paused, Circuit circuit, int underWay, int storing, Optional<Instant> waitsUntil) {
        /** Checks that nothing is {@code null}. */
        public ProviderState {
            Objects.requireNonNull(provider, "provider");
            Objects.requireNonNull(circuit, "circuit");
            Objects.requireNonNull(waitsUntil, "waitsUntil");
        }
    }

    /** Whether a backend answers. */
    public enum Circuit {
        /** It does, as far as is known. */
        CLOSED,
        /** It did not several times in a row: it is left alone for a while; jobs wait. */
        OPEN,
        /** The while is over: one call finds out whether it does again. */
        HALF_OPEN
    }
}
