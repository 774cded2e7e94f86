package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.filmwright.Failure;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A backend that never answers holds nobody for ever. */
@Timeout(60)
abstract class DeadlineContract extends ProviderFixture {
    DeadlineContract(ProviderContract author) {
        super(author);
    }

    @Test
    void silence_after_a_hand_over_ends_in_doubt() {
        Provider provider = impatient();
        fail(Call.SUBMIT, Trouble.SILENCE);
        ProviderRequest request = request();
        Failure failure = thrown(() -> provider.submit(request));
        assertThat(failure.billing()).isNotEqualTo(Failure.Billing.NOT_CHARGED);
        assertThat(failure.kind() == Failure.Kind.UNCERTAIN
                        || capabilities(provider, request).idempotent() && failure.retryable())
                .isTrue();
    }

    @Test
    void silence_while_polling_ends_the_call_and_not_the_job() {
        Provider provider = impatient();
        Operation operation = accepted(provider);
        fail(Call.POLL, Trouble.SILENCE);
        Failure failure = thrown(() -> provider.poll(operation));
        assertThat(failure.kind()).isIn(Trouble.SILENCE.kinds());
        assertThat(failure.retryable()).isTrue();
        succeeded(provider, operation);
    }

    private Provider impatient() {
        assumeFalse(backend.impatient().isEmpty(), "this provider has no setting for how long it waits");
        Map<String, String> settings = new HashMap<>(settings());
        settings.putAll(backend.impatient());
        return open(settings);
    }
}
