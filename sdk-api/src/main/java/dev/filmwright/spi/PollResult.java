package dev.filmwright.spi;

import dev.filmwright.Failure;
import dev.filmwright.cost.Money;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How an operation is doing. */
public sealed interface PollResult {
    /**
     * It goes on.
     *
     * @param fraction how far it has come, 0.0 to 1.0, where the backend tells
     * @param askAgainAfter when to ask again
     */
    record Running(OptionalDouble fraction, Duration askAgainAfter) implements PollResult {}

    /**
     * It is done.
     *
     * @param outputs what it made; never empty
     * @param seed the seed used, where the backend tells
     * @param cost what it cost, where the backend tells
     * @param warnings what could not be done as asked
     */
    record Succeeded(List<Output> outputs, OptionalLong seed, Optional<Money> cost, List<String> warnings)
            implements PollResult {
        /** Copies the lists. */
        public Succeeded {
            outputs = List.copyOf(outputs);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It is over without a result.
     *
     * @param failure why
     */
    record Failed(Failure failure) implements PollResult {}
}
