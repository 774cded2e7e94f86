package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.core.event.JobWatcher;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.spending.Bookkeeping;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobState;
import dev.filmwright.spending.Budget;
import dev.filmwright.spending.BudgetExceededException;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spending.Totals;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Submission;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.testkit.memory.MemoryStorage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process at every point that jobs pass which cost money, once each, and opens the library again: the ledger
 * balances, and no ceiling is passed. The storage is one in memory, which outlives the process in the test's mind: that a
 * database keeps a transaction whole or not at all is shown elsewhere.
 */
class MoneyCrashTest {
    private static final int ENOUGH = 500;
    private static final Money PRICE = Money.usd("1");
    private static final CostScope FILM = CostScope.production("p1");
    private static final Budget BUDGET = Budget.of(FILM, Money.usd("3.50"));

    @TempDir
    Path folder;

    @Test
    void wherever_the_process_dies_the_ledger_balances_and_the_ceiling_holds() {
        int points = 0;
        String where;
        do {
            where = killAt(points, true);
            points++;
        } while (!where.isEmpty() && points < ENOUGH);

        assertThat(points).as("the last run passes every point").isBetween(40, ENOUGH - 1);
    }

    @Test
    void where_nobody_knows_what_was_paid_the_reservation_stays() {
        int points = 0;
        int uncertain = 0;
        String where;
        do {
            where = killAt(points, false);
            uncertain += uncertainJobs;
            points++;
        } while (!where.isEmpty() && points < ENOUGH);

        assertThat(uncertain).isPositive();
    }

    private int uncertainJobs;

    /** Returns where the process was killed, or an empty text if it lived. */
    private String killAt(int points, boolean remembers) {
        FakeProvider backend = backend(remembers);
        Fuse fuse = new Fuse(points);
        MemoryStorage database = new MemoryStorage();
        database.run(unit -> unit.budgets().put(BUDGET));
        try {
            work(studio(new MortalStorage(database, fuse), new MortalProvider(backend, fuse), folder));
        } catch (Fuse.Killed e) {
            // Nothing is closed: a killed process does not.
        }
        try (Studio studio = studio(database, backend, folder)) {
            work(studio);
            check(studio);
        }
        return fuse.where();
    }

    /** The second job is refused and not charged, the third fails and is, the others succeed, one at a cost it tells. */
    private static FakeProvider backend(boolean remembers) {
        FakeProvider backend = new FakeProvider();
        backend.capabilities = FakeProvider.drawing(false).build();
        backend.remembers = remembers;
        backend.submissions.add(backend::accept);
        backend.submissions.add(request -> new Submission.Rejected(failure(Failure.Billing.NOT_CHARGED)));
        backend.polls.add(() -> new PollResult.Succeeded(
                List.of(FakeProvider.PICTURE), OptionalLong.empty(), Optional.of(Money.usd("0.75")), List.of()));
        backend.polls.add(() -> new PollResult.Failed(failure(Failure.Billing.CHARGED)));
        return backend;
    }

    private static Failure failure(Failure.Billing billing) {
        return Failure.ofProvider(FakeProvider.ID, Failure.Kind.CONTENT_REJECTED, "not this", false, billing);
    }

    private static Studio studio(Storage storage, Provider provider, Path library) {
        FakeProviders providers = new FakeProviders().with(FakeProvider.ID, provider);
        JobWatcher keeper = Bookkeeping.of(Requests.MODEL, PRICE, providers);
        FakeMedia media = new FakeMedia(new Ids(Clock.systemUTC(), new Random()));
        return Studio.watched(storage, providers, media, library, Set.of(keeper));
    }

    /** Starts five jobs at a dollar each, one after the other, under a budget of 3.50. */
    private static void work(Studio studio) {
        for (int i = 0; i < 5; i++) {
            GenerationRequest request = Requests.request("Shot " + i)
                    .label("project", "p1")
                    .idempotencyKey("shot-" + i)
                    .build();
            try {
                studio.generations.start(request);
            } catch (BudgetExceededException e) {
                assertThat(e.totals().used().plus(PRICE).isMoreThan(BUDGET.ceiling()))
                        .isTrue();
            }
            studio.timer.advance(Duration.ofMinutes(1));
        }
    }

    private void check(Studio studio) {
        Totals film = studio.storage.read(unit -> unit.ledger().total(FILM, MoneyUnit.USD));
        List<Job> jobs = studio.generations.jobs(Map.of(), 100);
        uncertainJobs = (int)
                jobs.stream().filter(job -> job.state() == JobState.UNCERTAIN).count();

        assertThat(film.used().isMoreThan(BUDGET.ceiling())).isFalse();
        assertThat(film.reserved()).isEqualTo(Money.usd(Integer.toString(uncertainJobs)));
        Money charged = Money.usd("0");
        for (Job job : jobs) {
            List<LedgerEntry> entries =
                    studio.storage.read(unit -> unit.ledger().of(job.id()));
            assertThat(entries).as("entries of %s", job).hasSize(job.state() == JobState.UNCERTAIN ? 1 : 2);
            charged = charged.plus(entries.get(entries.size() - 1).change().charged());
        }
        assertThat(film.charged()).isEqualTo(charged);
    }
}
