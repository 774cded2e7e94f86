package dev.filmwright;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void a_failure_of_our_own_is_final_and_cost_nothing() {
        Failure failure = Failure.of(Failure.Kind.CORRUPT, "the file is cut off");

        assertThat(failure.retryable()).isFalse();
        assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
        assertThat(failure.provider()).isEmpty();
    }

    @Test
    void a_providers_failure_says_whose_it_is_and_whether_it_cost_money() {
        Failure failure = Failure.ofProvider("paid", Failure.Kind.TIMEOUT, "no answer", true, Failure.Billing.UNKNOWN);

        assertThat(failure.provider()).contains("paid");
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.billing()).isEqualTo(Failure.Billing.UNKNOWN);
    }

    @Test
    void an_exception_says_what_its_failure_says() {
        Failure failure = Failure.of(Failure.Kind.UNAVAILABLE, "the disk is full");

        assertThat(new LibraryException(failure, null)).hasMessage("the disk is full");
        assertThat(new LibraryException(failure, null).failure()).isEqualTo(failure);
    }
}
