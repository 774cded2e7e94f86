package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call that did not work says nothing about the job, and can be made again. */
abstract class CallTroubleContract extends ProviderFixture {
    private static final Duration ASKED = Duration.ofSeconds(7);

    CallTroubleContract(ProviderContract author) {
        super(author);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "UNAUTHORIZED",
                "FORBIDDEN",
                "TOO_MANY",
                "TOO_MANY_FOR_7_SECONDS",
                "BROKEN",
                "BAD_GATEWAY",
                "GATEWAY_TIMEOUT",
                "RESET",
                "GARBAGE"
            })
    void trouble_while_polling_ends_no_job(Trouble trouble) {
        fail(Call.POLL, trouble);
        Provider provider = open();
        Operation operation = accepted(provider);
        attempt(trouble, () -> provider.poll(operation))
                .ifPresent(result -> assertThat(result).isInstanceOf(PollResult.Succeeded.class));
        succeeded(provider, operation);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY", "BROKEN", "RESET", "GATEWAY_TIMEOUT"})
    void trouble_while_stopping_is_not_taken_for_an_answer(Trouble trouble) {
        play(Scene.RUNS);
        play(Scene.STOPS);
        fail(Call.CANCEL, trouble);
        Provider provider = open();
        Operation operation = accepted(provider);
        attempt(trouble, () -> provider.cancel(operation))
                .ifPresent(answer -> assertThat(backend.calls(Call.CANCEL))
                        .as("it asked again before it said " + answer)
                        .isGreaterThan(1));
        assertThat(provider.cancel(operation)).isEqualTo(CancelResult.STOPPED);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAUTHORIZED", "TOO_MANY", "BROKEN", "RESET", "GARBAGE"})
    void trouble_while_looking_up_is_never_taken_for_absent(Trouble trouble) {
        Provider provider = open();
        ProviderRequest request = request();
        Operation operation = accepted(provider, request);
        fail(Call.FIND, trouble);
        attempt(trouble, () -> provider.find(request.clientKey()))
                .ifPresent(answer -> assertThat(answer).isIn(new Lookup.Found(operation), new Lookup.Unsupported()));
    }

    /** Returns the answer, if the provider made the trouble good by itself; else the trouble must be told as what it is. */
    private static <T> Optional<T> attempt(Trouble trouble, Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ProviderException e) {
            Failure failure = sane(e.failure());
            assertThat(failure.kind()).isIn(trouble.kinds());
            if (trouble == Trouble.TOO_MANY_FOR_7_SECONDS) {
                assertThat(failure.retryAfter()).contains(ASKED);
            }
            if (!trouble.provesNothingWasTaken() || trouble.asksToWait()) {
                assertThat(failure.retryable()).as("it can pass: " + failure).isTrue();
            }
            return Optional.empty();
        }
    }
}
