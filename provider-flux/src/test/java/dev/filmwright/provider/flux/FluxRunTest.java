package dev.filmwright.provider.flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.ProviderException;
import dev.filmwright.cost.Money;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job from its first call to its picture, over three hosts of which the last must not see the key. */
class FluxRunTest {
    private final FakeBfl bfl = new FakeBfl();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        bfl.close();
    }

    @Test
    void a_picture_is_made_through_every_state_there_is() throws IOException {
        Operation operation = accepted(Requests.PROMPT);

        for (int i = 0; i < 4; i++) {
            assertThat(bfl.open(folder).poll(operation)).as("poll %s", i).isInstanceOf(PollResult.Running.class);
            bfl.clock.advance(Duration.ofSeconds(2));
        }
        PollResult.Succeeded made = (PollResult.Succeeded) bfl.open(folder).poll(operation);

        assertThat(made.seed()).hasValue(421);
        assertThat(made.cost()).contains(Money.parse("flux:credits 4.5"));
        assertThat(made.warnings()).isEmpty();
        assertThat(fetched(operation, made.outputs().get(0))).isEqualTo(Pictures.png(64, 36));
        assertThat(bfl.leaks).isEmpty();
    }

    @Test
    void the_address_that_was_answered_is_polled_and_no_other() {
        Operation operation = accepted(Requests.PROMPT);
        bfl.open(folder).poll(operation);

        assertThat(bfl.api.count("GET", "/v1/get_result")).isZero();
        assertThat(bfl.cluster.count("GET", "/v1/get_result")).isEqualTo(1);
    }

    @Test
    void a_link_whose_ten_minutes_are_over_is_asked_for_again() throws IOException {
        Operation operation = accepted(Requests.PROMPT);
        Output output = ready(operation);
        bfl.clock.advance(Duration.ofMinutes(11));
        bfl.expireLinks(1);
        int polls = bfl.cluster.requests().size();

        assertThat(fetched(operation, output)).isEqualTo(Pictures.png(64, 36));
        assertThat(bfl.cluster.requests()).hasSize(polls + 2);
    }

    @Test
    void a_link_that_never_holds_is_given_up_after_one_fresh_one() {
        Operation operation = accepted(Requests.PROMPT);
        Output output = ready(operation);
        bfl.expireLinks(100);

        assertThatThrownBy(() -> fetched(operation, output)).isInstanceOf(ProviderException.class);
        assertThat(bfl.files.requests()).hasSize(2);
    }

    @Test
    void an_input_that_is_refused_is_content_that_cost_nothing() {
        PollResult result = end(accepted("MODERATE_IN"));

        assertThat(((PollResult.Failed) result).failure()).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.CONTENT_REJECTED);
            assertThat(failure.billing()).isEqualTo(Billing.NOT_CHARGED);
            assertThat(failure.retryable()).isFalse();
            assertThat(failure.message()).contains("Safety Filter");
        });
    }

    @Test
    void an_output_that_is_refused_is_content_that_cost_nothing_with_details_as_plain_text() {
        PollResult result = end(accepted("MODERATE_OUT"));

        assertThat(((PollResult.Failed) result).failure()).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.CONTENT_REJECTED);
            assertThat(failure.billing()).isEqualTo(Billing.NOT_CHARGED);
            assertThat(failure.message()).contains("another seed").contains("policy");
        });
    }

    @Test
    void work_that_broke_may_be_sent_again() {
        PollResult result = end(accepted("BOOM"));

        assertThat(((PollResult.Failed) result).failure()).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure.retryable()).isTrue();
            assertThat(failure.message()).contains("generation failed");
        });
    }

    @Test
    void the_twenty_fifth_task_is_refused_with_the_time_to_wait() {
        Provider provider = bfl.open(folder);
        for (int i = 0; i < 24; i++) {
            assertThat(provider.submit(Requests.of("flux-2-klein-4b"))).isInstanceOf(Submission.Accepted.class);
        }

        assertThatThrownBy(() -> provider.submit(Requests.of("flux-2-klein-4b")))
                .isInstanceOfSatisfying(ProviderException.class, thrown -> {
                    assertThat(thrown.failure().kind()).isEqualTo(Kind.RATE_LIMITED);
                    assertThat(thrown.failure().retryable()).isTrue();
                    assertThat(thrown.failure().retryAfter()).contains(Duration.ofSeconds(5));
                });
    }

    private Operation accepted(String prompt) {
        Submission answer = bfl.open(folder).submit(Requests.of("flux-2-pro", prompt, builder -> builder));
        return ((Submission.Accepted) answer).operation();
    }

    private Output ready(Operation operation) {
        return ((PollResult.Succeeded) end(operation)).outputs().get(0);
    }

    private PollResult end(Operation operation) {
        Provider provider = bfl.open(folder);
        PollResult result = provider.poll(operation);
        for (int i = 0; i < 10 && result instanceof PollResult.Running; i++) {
            bfl.clock.advance(Duration.ofSeconds(1));
            result = provider.poll(operation);
        }
        return result;
    }

    private byte[] fetched(Operation operation, Output output) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        bfl.open(folder).download(operation, output, target);
        return target.toByteArray();
    }
}
