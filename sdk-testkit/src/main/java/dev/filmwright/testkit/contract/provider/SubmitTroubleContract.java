package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The one call that may cost money: what is known of it afterwards, and what is not. */
abstract class SubmitTroubleContract extends ProviderFixture {
    private static final Duration ASKED = Duration.ofSeconds(7);

    SubmitTroubleContract(ProviderContract author) {
        super(author);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "UNAUTHORIZED",
                "FORBIDDEN",
                "PAYMENT_REQUIRED",
                "MISSING",
                "INVALID",
                "TOO_MANY",
                "TOO_MANY_FOR_7_SECONDS"
            })
    void an_answer_that_proves_that_nothing_was_taken_is_told_as_what_it_is(Trouble trouble) {
        fail(Call.SUBMIT, trouble);
        refusal(open(), request()).ifPresent(failure -> {
            assertThat(failure.kind()).isIn(trouble.kinds());
            assertThat(failure.retryable()).isEqualTo(trouble.asksToWait());
            if (trouble == Trouble.TOO_MANY_FOR_7_SECONDS) {
                assertThat(failure.retryAfter()).contains(ASKED);
            }
        });
        backend.taken().ifPresent(taken -> assertThat(taken).isLessThanOrEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"BROKEN", "BAD_GATEWAY", "GATEWAY_TIMEOUT", "RESET", "GARBAGE"})
    void where_the_backend_may_have_taken_it_nobody_says_that_it_did_not(Trouble trouble) {
        fail(Call.SUBMIT, trouble);
        Provider provider = open();
        ProviderRequest request = request();
        boolean safeToRepeat = capabilities(provider, request).idempotent();
        refusal(provider, request).ifPresent(failure -> {
            assertThat(failure.billing()).isNotEqualTo(Billing.NOT_CHARGED);
            assertThat(failure.kind() == Kind.UNCERTAIN || safeToRepeat && failure.retryable())
                    .as("after " + trouble + ": " + failure)
                    .isTrue();
        });
        assertTaken(1);
    }
}
