package dev.filmwright.testkit.contract.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Every way a job can end, and none that looks like another. */
abstract class OutcomeContract extends ProviderFixture {
    private static final int LONGEST_OPERATION = 2000;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    OutcomeContract(ProviderContract author) {
        super(author);
    }

    @Test
    void an_operation_is_a_short_text() {
        Operation operation = accepted(open());
        assertThat(operation.value()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_OPERATION);
        assertTaken(1);
    }

    @Test
    void two_jobs_have_two_operations() {
        Provider provider = open();
        assertThat(accepted(provider)).isNotEqualTo(accepted(provider));
    }

    @Test
    void work_under_way_says_when_to_ask_again() {
        play(Scene.RUNS);
        Provider provider = open();
        PollResult result = provider.poll(accepted(provider));
        assertThat(result).isInstanceOf(PollResult.Running.class);
        PollResult.Running running = (PollResult.Running) result;
        assertThat(running.askAgainAfter()).isPositive().isLessThanOrEqualTo(LONGEST_WAIT);
        running.fraction().ifPresent(fraction -> assertThat(fraction).isBetween(0.0, 1.0));
    }

    @Test
    void work_that_is_done_names_what_it_made_as_often_as_it_is_asked() {
        Provider provider = open();
        Operation operation = accepted(provider);
        PollResult.Succeeded first = succeeded(provider, operation);
        assertThat(first.outputs()).isNotEmpty();
        assertThat(succeeded(provider, operation).outputs()).isEqualTo(first.outputs());
    }

    @Test
    void work_that_failed_is_a_value_that_says_why() {
        play(Scene.FAILS);
        Provider provider = open();
        Failure failure = failed(provider, accepted(provider));
        assertThat(failure.kind()).isNotIn(Failure.Kind.UNCERTAIN, Failure.Kind.CANCELLED);
    }

    @Test
    void content_that_is_refused_is_called_so_and_not_tried_again() {
        play(Scene.REFUSES);
        Failure failure = refusal(open(), request()).orElseThrow();
        assertThat(failure.kind()).isEqualTo(Failure.Kind.CONTENT_REJECTED);
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void content_that_is_filtered_out_is_called_so_and_not_tried_again() {
        play(Scene.FILTERS);
        Provider provider = open();
        Failure failure = failed(provider, accepted(provider));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.CONTENT_REJECTED);
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void done_without_output_is_a_failure_that_may_have_cost_money() {
        play(Scene.MAKES_NOTHING);
        Provider provider = open();
        Failure failure = failed(provider, accepted(provider));
        assertThat(failure.kind()).isIn(Failure.Kind.BAD_RESPONSE, Failure.Kind.CONTENT_REJECTED);
        assertThat(failure.billing()).isNotEqualTo(Failure.Billing.NOT_CHARGED);
    }

    @Test
    void a_word_for_a_state_that_nobody_knows_ends_no_job() {
        play(Scene.SAYS_A_NEW_WORD);
        Provider provider = open();
        Operation operation = accepted(provider);
        PollResult result;
        try {
            result = provider.poll(operation);
        } catch (ProviderException e) {
            assertThat(sane(e.failure()).kind()).isEqualTo(Failure.Kind.BAD_RESPONSE);
            return;
        }
        assertThat(result).isInstanceOf(PollResult.Running.class);
    }

    @Test
    void work_that_the_backend_forgot_is_over() {
        play(Scene.HAS_FORGOTTEN);
        Provider provider = open();
        Failure failure = failed(provider, accepted(provider));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.NOT_FOUND);
        assertThat(failure.billing()).as("it took the work once").isNotEqualTo(Failure.Billing.NOT_CHARGED);
    }
}
