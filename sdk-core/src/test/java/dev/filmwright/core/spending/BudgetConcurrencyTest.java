package dev.filmwright.core.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.spending.Account;
import dev.filmwright.spending.AccountStatus;
import dev.filmwright.spending.Budget;
import dev.filmwright.spending.BudgetExceededException;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.CreditPackage;
import dev.filmwright.spending.Totals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many threads start jobs on a real database under one ceiling. */
class BudgetConcurrencyTest {
    private static final int THREADS = 4;
    private static final int EACH = 6;
    private static final CostScope FILM = CostScope.production("film");

    @TempDir
    Path folder;

    private final PaidBackend backend = new PaidBackend();

    @Test
    void many_threads_together_never_pass_a_ceiling() throws Exception {
        // Some succeed at less than they reserved, some give all back, some are charged though they failed.
        for (int i = 0; i < THREADS; i++) {
            backend.costs("USD 0.40");
            backend.fails(Failure.Billing.NOT_CHARGED);
            backend.fails(Failure.Billing.CHARGED);
        }
        try (Filmwright library = open()) {
            library.costs().budgets().set(Budget.of(FILM, Money.usd("7.30")));
            List<JobId> started = start(library, JobTerms.OWN_ACCOUNT, FILM, Money.usd("7.30"));
            settle(library, started);

            Totals film = library.costs().ledger().total(FILM, MoneyUnit.USD);
            assertThat(film.reserved()).isEqualTo(Money.usd("0"));
            assertThat(film.charged().isMoreThan(Money.usd("7.30"))).isFalse();
            assertThat(film.charged()).isEqualTo(charged(library, started));
            assertThat(started.size()).isBetween(7, THREADS * EACH);
        }
    }

    @Test
    void many_threads_together_never_overdraw_an_account() throws Exception {
        try (Filmwright library = open()) {
            library.costs().accounts().open(Account.of("prepaid", MoneyUnit.USD));
            CreditPackage pack = new CreditPackage("p", "Pack", Money.usd("5"), Money.usd("5"));
            String number = library.costs().accounts().order("prepaid", pack).number();
            library.costs().accounts().confirm(number, "bank");

            List<JobId> started = start(library, "prepaid", CostScope.account("prepaid"), Money.usd("5"));
            settle(library, started);

            assertThat(started).hasSize(5);
            assertThat(library.costs().accounts().find("prepaid"))
                    .map(AccountStatus::balance)
                    .contains(Money.usd("0"));
        }
    }

    private Filmwright open() {
        return Filmwright.builder(folder)
                .discoverPlugins(false)
                .plugin(backend)
                .prices(PaidBackend.prices())
                .open();
    }

    private static List<JobId> start(Filmwright library, String account, CostScope scope, Money most) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<JobId>> starting = () -> {
                List<JobId> started = new ArrayList<>();
                for (int i = 0; i < EACH; i++) {
                    try {
                        started.add(library.generations()
                                .start(SpendingFixture.paidBy(account))
                                .id());
                    } catch (BudgetExceededException e) {
                        assertThat(e.limit()).isEqualTo(most);
                    }
                    assertThat(library.costs()
                                    .ledger()
                                    .total(scope, MoneyUnit.USD)
                                    .used()
                                    .isMoreThan(most))
                            .isFalse();
                }
                return started;
            };
            List<JobId> all = new ArrayList<>();
            for (Future<List<JobId>> part : threads.invokeAll(List.of(starting, starting, starting, starting))) {
                all.addAll(part.get());
            }
            return all;
        } finally {
            threads.shutdown();
        }
    }

    private static void settle(Filmwright library, List<JobId> jobs) throws InterruptedException {
        assertThat(library.generations().await(jobs, Duration.ofMinutes(2), over -> {}))
                .isTrue();
    }

    private static Money charged(Filmwright library, List<JobId> jobs) {
        return jobs.stream()
                .flatMap(job -> library.costs().ledger().of(job).stream())
                .map(entry -> entry.change().charged())
                .reduce(Money.usd("0"), Money::plus);
    }
}
