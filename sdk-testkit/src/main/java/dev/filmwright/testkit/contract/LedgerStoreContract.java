package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Ledgers.DAY;
import static dev.filmwright.testkit.contract.Ledgers.SHOT;
import static dev.filmwright.testkit.contract.Ledgers.entry;
import static dev.filmwright.testkit.contract.Ledgers.reserve;
import static dev.filmwright.testkit.contract.Ledgers.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.generation.JobId;
import dev.filmwright.spending.CostLine;
import dev.filmwright.spending.CostPlace;
import dev.filmwright.spending.CostQuery;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spending.LedgerQuery;
import dev.filmwright.spending.Totals;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.LedgerStore} must do. */
public abstract class LedgerStoreContract extends StorageFixture {
    private static final CostScope FILM = CostScope.production("film");
    private static final CostPlace OTHER = new CostPlace("mine", "other", "", "", "SC010_SH0020");
    private static final LocalDate NEXT = DAY.plusDays(1);

    /** For subclasses. */
    protected LedgerStoreContract() {}

    private LedgerEntry add(LedgerEntry entry) {
        return writes.ledger().add(entry);
    }

    @Test
    void an_entry_comes_back_as_it_was_written_and_numbers_rise() {
        LedgerEntry first = add(reserve("J1", SHOT, DAY, "USD 1.000000001"));
        LedgerEntry second = add(settle("J1", SHOT, DAY, "USD 1.000000001", "USD 0.000000003"));

        assertThat(second.number()).isGreaterThan(first.number()).isPositive();
        assertThat(reads.ledger().of(new JobId("J1"))).containsExactly(first, second);
        assertThat(reads.ledger().of(new JobId("J2"))).isEmpty();
    }

    @Test
    void an_entry_need_have_neither_job_nor_model() {
        LedgerEntry paid = new LedgerEntry(
                0,
                Samples.NOON.plusNanos(1),
                DAY,
                LedgerEntry.Kind.PURCHASE,
                LedgerEntry.Basis.ACTUAL,
                CostPlace.account("mine"),
                Optional.empty(),
                0,
                Optional.empty(),
                Totals.buying(Money.parse("acme:credits 100")),
                "");
        add(paid);

        LedgerEntry read = reads.ledger()
                .entries(LedgerQuery.of(CostScope.account("mine")))
                .get(0);
        assertThat(read.at()).isEqualTo(paid.at().truncatedTo(ChronoUnit.MILLIS));
        assertThat(read.job()).isEmpty();
        assertThat(read.model()).isEmpty();
        assertThat(read.change()).isEqualTo(paid.change());
    }

    @Test
    void totals_are_kept_by_everything_an_entry_belongs_to() {
        add(reserve("J1", SHOT, DAY, "USD 1"));
        add(reserve("J2", OTHER, DAY, "USD 2"));

        for (CostScope scope : SHOT.scopes()) {
            boolean both = scope.equals(CostScope.library()) || scope.equals(CostScope.account("mine"));
            assertThat(reads.ledger().total(scope, MoneyUnit.USD).reserved())
                    .as(scope.toString())
                    .isEqualTo(Money.usd(both ? "3" : "1"));
        }
        assertThat(reads.ledger()
                        .total(CostScope.shot("other", "SC010_SH0020"), MoneyUnit.USD)
                        .reserved())
                .isEqualTo(Money.usd("2"));
        assertThat(reads.ledger().total(CostScope.scene("film", "SC020"), MoneyUnit.USD))
                .isEqualTo(Totals.none(MoneyUnit.USD));
    }

    @Test
    void totals_are_kept_by_unit_and_day() {
        add(reserve("J1", SHOT, DAY, "USD 1"));
        add(reserve("J2", SHOT, NEXT, "USD 2"));
        add(reserve("J3", SHOT, NEXT, "acme:credits 400"));

        assertThat(reads.ledger().total(FILM, MoneyUnit.USD).reserved()).isEqualTo(Money.usd("3"));
        assertThat(reads.ledger().total(FILM, MoneyUnit.USD, NEXT).reserved()).isEqualTo(Money.usd("2"));
        assertThat(reads.ledger().total(FILM, MoneyUnit.USD, NEXT.plusDays(1))).isEqualTo(Totals.none(MoneyUnit.USD));
        assertThat(reads.ledger().total(FILM, MoneyUnit.credits("acme")).reserved())
                .isEqualTo(Money.parse("acme:credits 400"));
    }

    @Test
    void sums_are_exact_to_the_last_billionth_above_and_below_zero() {
        add(reserve("J1", SHOT, DAY, "USD 999999999999999.999999999"));
        add(settle("J1", SHOT, DAY, "USD 999999999999999.999999999", "USD 0.000000001"));
        add(settle("J2", SHOT, DAY, "USD 0.25", "USD 0.1"));
        add(settle("J3", SHOT, DAY, "USD 0.25", "USD 0.2"));

        Totals totals = reads.ledger().total(FILM, MoneyUnit.USD);
        assertThat(totals.reserved()).isEqualTo(Money.usd("-0.50"));
        assertThat(totals.charged()).isEqualTo(Money.usd("0.300000001"));
    }

    @Test
    void what_is_undone_was_never_added() {
        assertThatThrownBy(() -> storage.run(unit -> {
                    unit.ledger().add(reserve("J1", SHOT, DAY, "USD 1"));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(reads.ledger().total(FILM, MoneyUnit.USD)).isEqualTo(Totals.none(MoneyUnit.USD));
        assertThat(reads.ledger().of(new JobId("J1"))).isEmpty();
    }

    @Test
    void it_is_known_which_providers_were_used() {
        assertThat(reads.ledger().used("paper")).isFalse();
        add(reserve("J1", SHOT, DAY, "USD 1"));
        assertThat(reads.ledger().used("paper")).isTrue();
        assertThat(reads.ledger().used("sheet")).isFalse();
    }

    @Test
    void entries_are_read_page_by_page() {
        LedgerEntry first = add(reserve("J1", SHOT, DAY, "USD 1"));
        add(reserve("J2", OTHER, DAY, "USD 1"));
        LedgerEntry third = add(reserve("J3", SHOT, NEXT, "USD 1"));
        LedgerQuery one = new LedgerQuery(FILM, DAY, NEXT, 0, 1);

        assertThat(reads.ledger().entries(one)).containsExactly(first);
        assertThat(reads.ledger().entries(one.after(first))).containsExactly(third);
        assertThat(reads.ledger().entries(one.after(third))).isEmpty();
        assertThat(reads.ledger().entries(LedgerQuery.of(FILM).days(NEXT, NEXT)))
                .containsExactly(third);
        assertThat(reads.ledger().entries(LedgerQuery.of(CostScope.shot("film", "SC010_SH0020"))))
                .containsExactly(first, third);
        assertThat(reads.ledger().entries(LedgerQuery.of(CostScope.scene("film", "SC010"))))
                .hasSize(2);
        assertThat(reads.ledger().entries(LedgerQuery.of(CostScope.branch("film", "noir"))))
                .hasSize(2);
        assertThat(reads.ledger().entries(LedgerQuery.of(CostScope.library()))).hasSize(3);
    }

    @Test
    void a_report_adds_up_by_each_thing_costs_are_of() {
        add(reserve("J1", SHOT, DAY, "USD 1"));
        add(settle("J1", SHOT, DAY, "USD 1", "USD 0.75"));
        add(reserve("J2", OTHER, NEXT, "USD 2"));

        assertThat(lines(CostQuery.By.PRODUCTION)).containsExactly("film 0.75 0", "other 0 2");
        assertThat(lines(CostQuery.By.BRANCH)).containsExactly(" 0 2", "film/noir 0.75 0");
        assertThat(lines(CostQuery.By.SCENE)).containsExactly(" 0 2", "film/SC010 0.75 0");
        assertThat(lines(CostQuery.By.SHOT)).containsExactly("film/SC010_SH0020 0.75 0", "other/SC010_SH0020 0 2");
        assertThat(lines(CostQuery.By.ACCOUNT)).containsExactly("mine 0.75 2");
        assertThat(lines(CostQuery.By.DAY)).containsExactly(DAY + " 0.75 0", NEXT + " 0 2");
        assertThat(lines(CostQuery.By.PROVIDER)).containsExactly("paper 0.75 2");
        assertThat(lines(CostQuery.By.MODEL)).containsExactly("paper/sheet 0.75 2");
    }

    private List<String> lines(CostQuery.By by) {
        return reads.ledger().report(CostQuery.of(CostScope.library(), by)).stream()
                .map(line -> line.key() + " "
                        + line.totals().charged().amount().toPlainString() + " "
                        + line.totals().reserved().amount().toPlainString())
                .toList();
    }

    @Test
    void a_report_tells_what_is_uncertain_and_what_nobody_knows() {
        add(settle("J1", SHOT, DAY, "USD 0", "USD 1"));
        add(entry(
                LedgerEntry.Kind.SETTLE, LedgerEntry.Basis.ASSUMED, "J2", SHOT, DAY, Totals.charging(Money.usd("2"))));
        add(entry(LedgerEntry.Kind.SETTLE, LedgerEntry.Basis.UNKNOWN, "J3", SHOT, DAY, Totals.none(MoneyUnit.NONE)));

        assertThat(reads.ledger().report(CostQuery.of(FILM, CostQuery.By.PROVIDER)))
                .containsExactly(
                        new CostLine("paper", Totals.charging(Money.usd("3")), Money.usd("2"), 2, 0),
                        new CostLine("paper", Totals.none(MoneyUnit.NONE), Money.zero(MoneyUnit.NONE), 1, 1));
    }

    @Test
    void a_report_is_read_page_by_page() {
        add(reserve("J1", SHOT, DAY, "USD 1"));
        add(reserve("J2", SHOT, DAY, "acme:credits 1"));
        add(reserve("J3", OTHER, NEXT, "USD 1"));
        CostQuery one =
                CostQuery.of(CostScope.library(), CostQuery.By.PRODUCTION).limit(1);

        CostLine first = reads.ledger().report(one).get(0);
        CostLine second = reads.ledger().report(one.after(first)).get(0);
        CostLine third = reads.ledger().report(one.after(second)).get(0);

        assertThat(List.of(first, second, third))
                .extracting(line -> line.key() + " " + line.totals().unit())
                .containsExactly("film USD", "film acme:credits", "other USD");
        assertThat(reads.ledger().report(one.after(third))).isEmpty();
        assertThat(reads.ledger().report(one.days(NEXT, NEXT)))
                .extracting(CostLine::key)
                .containsExactly("other");
    }
}
