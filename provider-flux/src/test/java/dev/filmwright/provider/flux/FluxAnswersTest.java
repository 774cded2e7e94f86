package dev.filmwright.provider.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.cost.Money;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.testkit.TestClock;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a task is doing, from answers in every form that was seen. */
class FluxAnswersTest {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final TestClock clock = new TestClock();
    private final Answers answers = new Answers(clock, GRACE, Secrets.of());
    private final Task task = task(Optional.of(new BigDecimal("4.5")), List.of("rounded"));

    @ParameterizedTest
    @ValueSource(
            strings = {"Pending", "Reasoning", "Generating", "Queued", "SomethingNew", "", "READY SOON", "completed"})
    void a_word_that_does_not_end_it_goes_on(String word) {
        PollResult result = read("{\"id\":\"a\",\"status\":\"" + word + "\",\"progress\":0.35}");

        assertThat(result).isInstanceOf(PollResult.Running.class);
        assertThat(((PollResult.Running) result).fraction()).hasValue(0.35);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "-0.1", "\"half\"", "{}"})
    void a_progress_that_is_none_says_nothing(String progress) {
        PollResult.Running running =
                (PollResult.Running) read("{\"status\":\"Pending\",\"progress\":" + progress + "}");

        assertThat(running.fraction()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Request Moderated", "request_moderated", "REQUEST-MODERATED", "Content Moderated"})
    void moderation_ends_it_however_it_is_written(String word) {
        PollResult.Failed failed = (PollResult.Failed) read("{\"status\":\"" + word + "\",\"details\":null}");

        assertThat(failed.failure().kind()).isEqualTo(Kind.CONTENT_REJECTED);
        assertThat(failed.failure().billing()).isEqualTo(Billing.NOT_CHARGED);
        assertThat(failed.failure().retryable()).isFalse();
    }

    @Test
    void some_answers_say_state_in_place_of_status() {
        assertThat(read("{\"state\":\"Failed\"}")).isInstanceOf(PollResult.Failed.class);
        assertThat(read(Recorded.answer("ready").replace("\"status\"", "\"state\"")))
                .isInstanceOf(PollResult.Succeeded.class);
    }

    @Test
    void a_task_that_is_unknown_right_after_it_was_accepted_is_waited_for() {
        assertThat(read("{\"status\":\"Task not found\"}")).isInstanceOf(PollResult.Running.class);

        clock.advance(GRACE);
        PollResult.Failed over = (PollResult.Failed) read("{\"status\":\"Task not found\"}");
        assertThat(over.failure().kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(over.failure().billing()).isEqualTo(Billing.UNKNOWN);
    }

    @Test
    void it_is_asked_often_at_first_and_seldom_later() {
        assertThat(pause()).isEqualTo(Duration.ofMillis(500));
        clock.advance(Duration.ofSeconds(40));
        assertThat(pause()).isEqualTo(Duration.ofSeconds(5));
        clock.advance(Duration.ofHours(1));
        assertThat(pause()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_clock_that_was_put_back_does_no_harm() {
        Task later = new Task(
                "a",
                task.polling(),
                clock.instant().plusSeconds(3600),
                Optional.empty(),
                MediaType.PNG,
                false,
                List.of());

        assertThat(((PollResult.Running) answers.running(later)).askAgainAfter())
                .isPositive();
    }

    @Test
    void what_is_settled_in_the_end_is_the_cost() {
        assertThat(made(Recorded.answer("ready")).cost()).contains(Money.parse("flux:credits 4.5"));
        assertThat(made(Recorded.answer("ready").replace("\"preview\"", "\"cost\":9,\"preview\""))
                        .cost())
                .contains(Money.parse("flux:credits 9"));
        assertThat(made(Recorded.answer("ready").replace("\"preview\"", "\"cost\":null,\"preview\""))
                        .cost())
                .contains(Money.parse("flux:credits 4.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e40", "1e-30"})
    void a_cost_no_bill_can_have_is_no_cost_and_loses_no_picture(String cost) {
        assertThat(made(Recorded.answer("ready").replace("\"preview\"", "\"cost\":" + cost + ",\"preview\""))
                        .cost())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1.5", "\"421\"", "99999999999999999999999"})
    void a_seed_that_is_none_is_left_out(String seed) {
        assertThat(made(Recorded.answer("ready").replace("421", seed)).seed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"sample\":null}", "{\"sample\":5}", "\"done\"", "[]"})
    void ready_without_a_picture_is_a_failure_that_may_have_cost_money(String result) {
        PollResult.Failed failed = (PollResult.Failed) read("{\"status\":\"Ready\",\"result\":" + result + "}");

        assertThat(failed.failure().kind()).isEqualTo(Kind.BAD_RESPONSE);
        assertThat(failed.failure().billing()).isEqualTo(Billing.UNKNOWN);
    }

    @Test
    void what_was_noted_when_it_was_accepted_comes_back_from_its_operation() {
        assertThat(Task.of(task.operation())).contains(task);
        assertThat(made(Recorded.answer("ready")).warnings()).containsExactly("rounded");
    }

    @Test
    void an_operation_stays_short_however_much_there_is_to_warn_of() {
        Task long_ = task(Optional.empty(), List.of("first", "x".repeat(1500), "y".repeat(1500)));

        assertThat(long_.operation().value()).hasSizeLessThanOrEqualTo(2000);
        assertThat(Task.of(long_.operation()).orElseThrow().warnings())
                .hasSize(2)
                .contains("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "job-1", "{}", "[]", "{\"id\":\"a\"}", "{\"id\":\"a\",\"poll\":\"::\",\"at\":1}"})
    void what_is_no_operation_of_this_provider_is_none(String value) {
        assertThat(Task.of(new Operation(value))).isEmpty();
    }

    private Duration pause() {
        return ((PollResult.Running) read("{\"status\":\"Pending\"}")).askAgainAfter();
    }

    private PollResult.Succeeded made(String json) {
        return (PollResult.Succeeded) read(json);
    }

    private PollResult read(String json) {
        return answers.read(task, json(json));
    }

    private static JsonValue json(String json) {
        return JsonReader.ofDefaults().read(json, new Origin("flux", Optional.empty(), Secrets.of()));
    }

    private Task task(Optional<BigDecimal> cost, List<String> warnings) {
        return new Task(
                "a",
                URI.create("https://api.eu2.bfl.ai/v1/get_result?id=a"),
                clock.instant(),
                cost,
                MediaType.JPEG,
                false,
                warnings);
    }
}
