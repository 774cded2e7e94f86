package dev.filmwright.core.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport;
import dev.filmwright.core.event.JobStep;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.spending.Budget;
import dev.filmwright.spending.BudgetExceededException;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spending.Totals;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Providers;
import dev.filmwright.spi.storage.UnitOfWork;
import dev.filmwright.testkit.memory.MemoryStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever becomes of jobs, in whatever order: the ledger balances and no ceiling is passed. */
class LedgerProperties {
    private static final Money PRICE = Money.usd("1.000000007");
    private static final List<Budget> BUDGETS = List.of(
            Budget.of(CostScope.production("film"), Money.usd("7.5")),
            Budget.of(CostScope.shot("film", "1"), Money.usd("2.5")).perDay(),
            Budget.of(CostScope.account("a"), Money.usd("4")));

    /** What becomes of a job next. */
    enum Fate {
        SUCCEEDS,
        SUCCEEDS_AT_LESS,
        FAILS_FREE,
        FAILS_CHARGED,
        FAILS_UNKNOWN,
        IS_STOPPED,
        GETS_LOST,
        IS_SENT_AGAIN,
        IS_TRIED_AGAIN
    }

    /** Something that happens: a job of a payer and shot is started if it is not there, or its fate is met. */
    record Event(int job, String account, String shot, int day, Fate fate) {}

    private final Map<Integer, JobState> states = new HashMap<>();
    private final Map<Integer, GenerationRequest> requests = new HashMap<>();

    @Property(tries = 300)
    void the_ledger_balances_and_no_ceiling_is_passed(@ForAll("events") List<Event> events) {
        MemoryStorage storage = new MemoryStorage();
        storage.run(unit -> BUDGETS.forEach(unit.budgets()::put));
        JobWatcher keeper = Bookkeeping.of(PaidBackend.PHOTO, PRICE, new NoProviders());
        states.clear();
        requests.clear();
        for (Event event : events) {
            Optional<JobStep> step = step(event);
            try {
                step.ifPresent(next -> storage.run(unit -> keeper.step(unit, next)));
                step.ifPresent(next -> states.put(event.job(), next.to()));
            } catch (BudgetExceededException e) {
                assertThat(step.orElseThrow().to()).isEqualTo(JobState.QUEUED);
            }
            storage.run(this::check);
        }
    }

    private Optional<JobStep> step(Event event) {
        JobState state = states.get(event.job());
        if (state == null) {
            requests.put(event.job(), request(event));
            return Optional.of(to(event, Optional.empty(), JobState.QUEUED, Optional.empty(), Optional.empty()));
        }
        Failure failure = PaidBackend.failure(Failure.Billing.NOT_CHARGED);
        boolean open = !state.terminal() && state != JobState.UNCERTAIN;
        boolean again = state == JobState.FAILED || state == JobState.UNCERTAIN;
        return switch (event.fate()) {
            case SUCCEEDS -> when(open, to(event, JobState.STORING, JobState.SUCCEEDED));
            case SUCCEEDS_AT_LESS ->
                when(
                        open,
                        to(
                                event,
                                Optional.of(JobState.STORING),
                                JobState.SUCCEEDED,
                                Optional.empty(),
                                Optional.of(Money.usd("0.3"))));
            case FAILS_FREE -> when(open, failed(event, failure));
            case FAILS_CHARGED -> when(open, failed(event, PaidBackend.failure(Failure.Billing.CHARGED)));
            case FAILS_UNKNOWN -> when(open, failed(event, PaidBackend.failure(Failure.Billing.UNKNOWN)));
            case IS_STOPPED ->
                when(
                        open || state == JobState.UNCERTAIN,
                        to(
                                event,
                                Optional.of(open ? JobState.RUNNING : state),
                                JobState.CANCELLED,
                                Optional.of(Failure.of(Failure.Kind.CANCELLED, "stopped")),
                                Optional.empty()));
            case GETS_LOST -> when(open, to(event, JobState.SUBMITTING, JobState.UNCERTAIN));
            case IS_SENT_AGAIN -> when(again, to(event, state, JobState.QUEUED));
            case IS_TRIED_AGAIN -> when(open, to(event, JobState.SUBMITTING, JobState.QUEUED));
        };
    }

    private static Optional<JobStep> when(boolean possible, JobStep step) {
        return possible ? Optional.of(step) : Optional.empty();
    }

    private JobStep failed(Event event, Failure failure) {
        return to(event, Optional.of(JobState.RUNNING), JobState.FAILED, Optional.of(failure), Optional.empty());
    }

    private JobStep to(Event event, JobState from, JobState to) {
        return to(event, Optional.of(from), to, Optional.empty(), Optional.empty());
    }

    private JobStep to(
            Event event, Optional<JobState> from, JobState to, Optional<Failure> failure, Optional<Money> cost) {
        return new JobStep(
                new JobId("J" + event.job()),
                requests.getOrDefault(event.job(), request(event)),
                0,
                from,
                to,
                failure,
                cost,
                Optional.empty(),
                Instant.parse("2026-11-21T12:00:00Z").plusSeconds(86_400L * event.day()));
    }

    private static GenerationRequest request(Event event) {
        return SpendingFixture.request(PaidBackend.PHOTO)
                .label("shot", event.shot())
                .terms(JobTerms.usual().account(event.account()))
                .build();
    }

    private void check(UnitOfWork unit) {
        for (Budget budget : BUDGETS) {
            for (int day = 0; day < 3; day++) {
                Totals used =
                        Limit.used(unit, budget, LocalDate.of(2026, 11, 21).plusDays(day));
                assertThat(used.used().isMoreThan(budget.ceiling()))
                        .as("%s: %s", budget.words(), used)
                        .isFalse();
            }
        }
        Money reserved = Money.usd("0");
        Money charged = Money.usd("0");
        for (Map.Entry<Integer, JobState> job : states.entrySet()) {
            List<LedgerEntry> entries = new ArrayList<>(unit.ledger().of(new JobId("J" + job.getKey())));
            Money held =
                    entries.stream().map(entry -> entry.change().reserved()).reduce(Money.usd("0"), Money::plus);
            assertThat(held).as("%s", entries).isEqualTo(job.getValue().terminal() ? Money.usd("0") : PRICE);
            reserved = reserved.plus(held);
            charged = entries.stream().map(entry -> entry.change().charged()).reduce(charged, Money::plus);
        }
        assertThat(unit.ledger().total(CostScope.library(), MoneyUnit.USD))
                .isEqualTo(new Totals(reserved, charged, Money.usd("0")));
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of("a", "b"),
                        Arbitraries.of("1", "2"),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(Fate.class))
                .as(Event::new)
                .list()
                .ofMaxSize(60);
    }

    private static final class NoProviders implements Providers {
        @Override
        public Provider provider(String id) {
            throw new InvalidInputException("provider", id, "there is none");
        }

        @Override
        public Model model(ModelRef ref) {
            throw new InvalidInputException("model", ref, "there is none");
        }

        @Override
        public PluginReport report() {
            return new PluginReport(List.of(), List.of());
        }
    }
}
