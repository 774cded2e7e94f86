package dev.filmwright.core.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.spending.Budget;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spending.Totals;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a job reserves and what becomes of that. */
class SettlementTest extends SpendingFixture {

    @Test
    void a_start_reserves_what_it_may_cost_and_its_success_charges_it() throws InterruptedException {
        backend.hold(true);
        Job job = library.generations().start(photo());

        assertThat(film()).isEqualTo(Totals.reserving(usd("1")));
        backend.hold(false);
        assertThat(ended(job.id()).state()).isEqualTo(JobState.SUCCEEDED);

        assertThat(story(job.id())).containsExactly("RESERVE ESTIMATED", "SETTLE ESTIMATED");
        assertThat(film()).isEqualTo(Totals.charging(usd("1")));
    }

    @Test
    void what_the_backend_tells_wins_over_the_estimate() throws InterruptedException {
        backend.costs("USD 0.935");

        JobId job = run(photo()).id();

        assertThat(story(job)).containsExactly("RESERVE ESTIMATED", "SETTLE ACTUAL");
        assertThat(film()).isEqualTo(Totals.charging(usd("0.935")));
    }

    @Test
    void credits_are_charged_in_the_currency_of_the_prices() throws InterruptedException {
        backend.costs("acme:credits 93.5");

        run(photo());

        assertThat(film()).isEqualTo(Totals.charging(usd("0.935")));
        assertThat(costs.ledger().total(FILM, MoneyUnit.credits("acme")))
                .isEqualTo(Totals.none(MoneyUnit.credits("acme")));
    }

    @Test
    void a_cost_in_a_unit_that_cannot_be_compared_leaves_the_estimate_and_is_noted() throws InterruptedException {
        backend.costs("EUR 0.90");

        JobId job = run(photo()).id();

        assertThat(story(job)).containsExactly("RESERVE ESTIMATED", "SETTLE ESTIMATED");
        assertThat(entries(job).get(1).note()).contains("EUR 0.90");
        assertThat(film()).isEqualTo(Totals.charging(usd("1")));
    }

    @Test
    void what_is_finer_than_the_ledger_is_rounded_up() throws InterruptedException {
        backend.costs("USD 0.9999999991");

        run(photo());

        assertThat(film()).isEqualTo(Totals.charging(usd("1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD -3", "acme:credits 0.000000000000000001", "acme:credits 999999999999999.5"})
    void a_cost_that_makes_no_sense_is_as_good_as_none_and_loses_no_result(String told) throws InterruptedException {
        backend.costs(told);

        Job job = run(photo());

        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(film().reserved()).isEqualTo(usd("0"));
        assertThat(film().charged().signum()).isNotNegative();
    }

    @ParameterizedTest
    @EnumSource(Failure.Billing.class)
    void a_failure_is_settled_by_what_the_backend_says_of_billing(Failure.Billing billing) throws InterruptedException {
        backend.fails(billing);

        JobId job = run(photo()).id();

        assertThat(story(job).get(1))
                .isEqualTo(
                        switch (billing) {
                            case NOT_CHARGED -> "RELEASE NONE";
                            case CHARGED -> "SETTLE ESTIMATED";
                            case UNKNOWN -> "SETTLE ASSUMED";
                        });
        assertThat(film())
                .isEqualTo(
                        billing == Failure.Billing.NOT_CHARGED
                                ? Totals.none(MoneyUnit.USD)
                                : Totals.charging(usd("1")));
    }

    @Test
    void what_the_backend_did_not_take_costs_nothing() throws InterruptedException {
        backend.rejects(Failure.Billing.NOT_CHARGED);

        assertThat(story(run(photo()).id())).containsExactly("RESERVE ESTIMATED", "RELEASE NONE");
    }

    @Test
    void a_job_stopped_while_the_backend_worked_on_it_is_taken_for_charged() throws InterruptedException {
        backend.hold(true);
        JobId job = library.generations().start(photo()).id();
        assertThat(backend.held.await(1, TimeUnit.MINUTES)).isTrue();

        library.generations().cancel(job);

        assertThat(story(job)).containsExactly("RESERVE ESTIMATED", "SETTLE ASSUMED");
    }

    @Test
    void an_uncertain_job_keeps_its_reservation_until_it_is_given_up() throws InterruptedException {
        backend.vanishes();
        JobId job = run(photo()).id();

        assertThat(library.generations().job(job).state()).isEqualTo(JobState.UNCERTAIN);
        assertThat(film()).isEqualTo(Totals.reserving(usd("1")));

        library.generations().cancel(job);

        assertThat(story(job)).containsExactly("RESERVE ESTIMATED", "SETTLE ASSUMED");
    }

    @Test
    void an_uncertain_job_sent_again_may_cost_twice() throws InterruptedException {
        backend.vanishes();
        JobId job = run(photo()).id();

        library.generations().retry(job);
        ended(job);

        assertThat(story(job))
                .containsExactly("RESERVE ESTIMATED", "SETTLE ASSUMED", "RESERVE ESTIMATED", "SETTLE ESTIMATED");
        assertThat(film()).isEqualTo(Totals.charging(usd("2")));
    }

    @Test
    void a_job_of_a_backend_that_knows_the_key_is_sent_again_by_itself_and_paid_once() throws InterruptedException {
        backend.idempotent = true;
        closeLibrary();
        openLibrary();
        backend.vanishes();
        Job job = run(photo());

        assertThat(job.attempts()).isEqualTo(2);
        assertThat(story(job.id())).containsExactly("RESERVE ESTIMATED", "SETTLE ESTIMATED");
    }

    @Test
    void a_failed_job_sent_again_reserves_anew() throws InterruptedException {
        backend.fails(Failure.Billing.CHARGED);
        JobId job = run(photo()).id();
        backend.costs("USD 0.50");

        library.generations().retry(job);
        ended(job);

        assertThat(film()).isEqualTo(Totals.charging(usd("1.50")));
        assertThat(entries(job)).extracting(LedgerEntry::round).containsExactly(0, 0, 1, 1);
    }

    @Test
    void a_free_model_leaves_no_line() throws InterruptedException {
        assertThat(story(run(request(PaidBackend.FREE).build()).id())).isEmpty();
    }

    @Test
    void a_cost_nobody_knows_is_marked_and_is_not_nothing() throws InterruptedException {
        JobId job = run(request(PaidBackend.UNPRICED).build()).id();

        assertThat(story(job)).containsExactly("RESERVE NONE", "SETTLE UNKNOWN");
        assertThat(entries(job)).allMatch(entry -> entry.change().unit().equals(MoneyUnit.NONE));
    }

    @Test
    void a_cost_nobody_knew_before_is_charged_once_the_backend_tells_it() throws InterruptedException {
        backend.costs("EUR 0.90");

        JobId job = run(request(PaidBackend.UNPRICED).build()).id();

        assertThat(story(job)).containsExactly("RESERVE NONE", "SETTLE NONE", "ADJUST ACTUAL");
        assertThat(costs.ledger().total(FILM, new MoneyUnit("EUR")))
                .isEqualTo(Totals.charging(Money.parse("EUR 0.90")));
    }

    @Test
    void a_job_counts_to_the_day_it_was_started() throws InterruptedException {
        backend.hold(true);
        JobId job = library.generations().start(photo()).id();
        library.clock().advance(Duration.ofDays(1));
        backend.hold(false);
        ended(job);

        assertThat(entries(job))
                .extracting(LedgerEntry::day)
                .hasSize(2)
                .containsOnly(entries(job).get(0).day());
        assertThat(entries(job)).extracting(LedgerEntry::at).doesNotHaveDuplicates();
    }

    @Test
    void a_second_start_with_the_same_key_reserves_nothing() throws InterruptedException {
        costs.budgets().set(Budget.of(FILM, usd("1")));
        JobId first =
                run(request(PaidBackend.PHOTO).idempotencyKey("once").build()).id();
        JobId second =
                run(request(PaidBackend.PHOTO).idempotencyKey("once").build()).id();

        assertThat(second).isEqualTo(first);
        assertThat(film()).isEqualTo(Totals.charging(usd("1")));
    }
}
