package dev.filmwright.core.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.spending.Budget;
import dev.filmwright.spending.BudgetExceededException;
import dev.filmwright.spending.BudgetStatus;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.Costs;
import dev.filmwright.spending.SpendingWarning;
import dev.filmwright.spending.Totals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ceilings that stop before anything is started. */
class BudgetTest extends SpendingFixture {

    @Test
    void a_start_that_would_go_above_a_budget_is_refused_and_nothing_is_stored() throws InterruptedException {
        costs.budgets().set(Budget.of(FILM, usd("2.50")));
        run(photo());
        backend.hold(true);
        library.generations().start(photo());

        assertThatThrownBy(() -> library.generations().start(photo()))
                .isInstanceOfSatisfying(BudgetExceededException.class, refused -> {
                    assertThat(refused.failure().kind()).isEqualTo(Failure.Kind.QUOTA_EXHAUSTED);
                    assertThat(refused.scope()).isEqualTo(FILM);
                    assertThat(refused.limit()).isEqualTo(usd("2.50"));
                    assertThat(refused.totals().used()).isEqualTo(usd("2"));
                    assertThat(refused.wanted()).isEqualTo(usd("1"));
                })
                .hasMessage(
                        "the budget of production film is USD 2.50, of which USD 1.00 are spent and USD 1.00 reserved;"
                                + " this start may cost USD 1.00: start less, or raise the budget");

        assertThat(library.generations().jobs(Map.of(), 10)).hasSize(2);
        assertThat(film().used()).isEqualTo(usd("2"));
    }

    @Test
    void a_budget_can_be_used_to_the_last_cent() throws InterruptedException {
        costs.budgets().set(Budget.of(FILM, usd("2")));

        run(photo());
        run(photo());

        assertThat(costs.budgets().list()).extracting(BudgetStatus::left).containsExactly(usd("0"));
        assertThatThrownBy(() -> run(request(PaidBackend.CHEAP).build())).isInstanceOf(BudgetExceededException.class);
        assertThat(run(request(PaidBackend.FREE).build()).failure()).isEmpty();
    }

    @Test
    void of_a_batch_that_goes_above_a_budget_nothing_is_started() {
        costs.budgets().set(Budget.of(FILM, usd("2")));

        assertThatThrownBy(() -> library.generations().startAll(List.of(photo(), photo(), photo())))
                .isInstanceOf(BudgetExceededException.class);

        assertThat(library.generations().jobs(Map.of(), 10)).isEmpty();
        assertThat(film().used()).isEqualTo(usd("0"));
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void everything_a_cost_belongs_to_can_have_a_budget(CostScope scope) throws InterruptedException {
        costs.budgets().set(Budget.of(scope, usd("1")));

        run(everywhere());

        assertThatThrownBy(() -> run(everywhere())).isInstanceOf(BudgetExceededException.class);
        assertThat(run(request(PaidBackend.PHOTO)
                                .label("project", "other")
                                .label("shot", "x")
                                .label("scene", "x")
                                .label("branch", "x")
                                .terms(JobTerms.usual().account("other"))
                                .build())
                        .failure())
                .isEmpty();
    }

    static List<CostScope> scopes() {
        return List.of(
                CostScope.account("mine"),
                FILM,
                CostScope.branch("film", "noir"),
                CostScope.scene("film", "SC010"),
                CostScope.shot("film", "SC010_SH0020"));
    }

    private static GenerationRequest everywhere() {
        return request(PaidBackend.PHOTO)
                .label("branch", "noir")
                .terms(JobTerms.usual().account("mine"))
                .build();
    }

    @Test
    void a_budget_per_day_begins_anew_each_day() throws InterruptedException {
        costs.budgets().set(Budget.of(CostScope.library(), usd("1")).perDay());
        run(photo());
        assertThatThrownBy(() -> run(photo())).hasMessageContaining("the budget of library per day");

        library.clock().advance(Duration.ofDays(1));

        assertThat(run(photo()).failure()).isEmpty();
    }

    @Test
    void what_was_spent_before_a_budget_was_set_counts() throws InterruptedException {
        run(photo());
        costs.budgets().set(Budget.of(FILM, usd("1.50")));

        assertThatThrownBy(() -> run(photo())).isInstanceOf(BudgetExceededException.class);
    }

    @Test
    void a_release_gives_the_room_back() throws InterruptedException {
        costs.budgets().set(Budget.of(FILM, usd("1")));
        backend.fails(Failure.Billing.NOT_CHARGED);
        run(photo());

        assertThat(run(photo()).failure()).isEmpty();
    }

    @Test
    void sending_again_needs_room_too() throws InterruptedException {
        costs.budgets().set(Budget.of(FILM, usd("1.50")));
        backend.fails(Failure.Billing.CHARGED);
        JobId job = run(photo()).id();

        assertThatThrownBy(() -> library.generations().retry(job)).isInstanceOf(BudgetExceededException.class);

        assertThat(library.generations().job(job).failure()).isPresent();
        assertThat(film()).isEqualTo(Totals.charging(usd("1")));
    }

    @Test
    void a_cost_nobody_knows_is_refused_under_a_budget() {
        costs.budgets().set(Budget.of(FILM, usd("100")));

        assertThatThrownBy(() -> run(request(PaidBackend.UNPRICED).build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the budget of production film")
                .hasMessageContaining("unknown");
    }

    @Test
    void a_budget_may_assume_what_an_unknown_cost_is() throws InterruptedException {
        costs.budgets().set(Budget.of(FILM, usd("5")).assuming(usd("3")));

        JobId job = run(request(PaidBackend.UNPRICED).build()).id();

        assertThat(story(job)).containsExactly("RESERVE ASSUMED", "SETTLE ASSUMED");
        assertThat(film()).isEqualTo(Totals.charging(usd("3")));
        assertThatThrownBy(() -> run(request(PaidBackend.UNPRICED).build()))
                .isInstanceOf(BudgetExceededException.class);
    }

    @Test
    void a_budget_in_another_unit_cannot_know_the_cost() throws InterruptedException {
        costs.budgets().set(Budget.of(FILM, Money.parse("EUR 5")));
        assertThatThrownBy(() -> run(photo())).isInstanceOf(InvalidInputException.class);

        costs.budgets().set(Budget.of(FILM, Money.parse("EUR 5")).assuming(Money.parse("EUR 0.95")));
        JobId job = run(photo()).id();

        assertThat(story(job))
                .containsExactly("RESERVE ASSUMED", "RESERVE ESTIMATED", "SETTLE ASSUMED", "SETTLE ESTIMATED");
        assertThat(film()).isEqualTo(Totals.charging(usd("1")));
    }

    @Test
    void a_warning_is_given_once_when_its_level_is_reached() throws InterruptedException {
        List<SpendingWarning> heard = new ArrayList<>();
        costs.budgets().set(Budget.of(FILM, usd("4")).warningAt(50, 75));
        try (Costs.Listening listening = costs.onWarning(heard::add)) {
            assertThat(listening).isNotNull();
            for (int i = 0; i < 4; i++) {
                run(photo());
            }
        }
        costs.budgets().set(Budget.of(FILM, usd("5")).warningAt(100));
        run(photo());

        assertThat(heard)
                .extracting(warning -> ((SpendingWarning.BudgetNearlyUsed) warning).percent())
                .containsExactly(50, 75);
        assertThat(heard)
                .extracting(warning -> ((SpendingWarning.BudgetNearlyUsed) warning)
                        .status()
                        .totals()
                        .used())
                .containsExactly(usd("2"), usd("3"));
    }

    @Test
    void a_listener_that_breaks_stops_nothing() throws InterruptedException {
        costs.budgets().set(Budget.of(FILM, usd("1")));
        try (Costs.Listening listening = costs.onWarning(warning -> {
            throw new IllegalStateException("it broke");
        })) {
            assertThat(listening).isNotNull();
            assertThat(run(photo()).failure()).isEmpty();
        }
    }

    @Test
    void a_budget_is_replaced_found_and_removed() {
        costs.budgets().set(Budget.of(FILM, usd("1")));
        costs.budgets().set(Budget.of(FILM, usd("2")));
        costs.budgets().set(Budget.of(FILM, usd("3")).perDay());

        assertThat(costs.budgets().list())
                .extracting(status -> status.budget().ceiling())
                .containsExactly(usd("2"), usd("3"));
        assertThat(costs.budgets().find(Budget.of(FILM, usd("9")).key()))
                .map(BudgetStatus::left)
                .contains(usd("2"));
        assertThat(costs.budgets().remove(Budget.of(FILM, usd("9")).key())).isTrue();
        assertThat(costs.budgets().remove(Budget.of(FILM, usd("9")).key())).isFalse();
        assertThat(costs.budgets().list()).hasSize(1);
    }
}
