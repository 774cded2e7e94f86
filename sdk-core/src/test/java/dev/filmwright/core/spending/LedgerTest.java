package dev.filmwright.core.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.cost.Money;
import dev.filmwright.generation.JobId;
import dev.filmwright.spending.CostLine;
import dev.filmwright.spending.CostQuery;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spending.LedgerQuery;
import dev.filmwright.spending.Totals;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What can be read of the ledger, and what can be put right. */
class LedgerTest extends SpendingFixture {

    @Test
    void costs_are_told_by_shot_scene_production_provider_and_day() throws InterruptedException {
        run(photo());
        run(request(PaidBackend.CHEAP).label("shot", "SC010_SH0030").build());

        assertThat(costs.ledger().report(CostQuery.of(FILM, CostQuery.By.SHOT)))
                .extracting(line -> line.key() + " " + line.totals().charged())
                .containsExactly("film/SC010_SH0020 USD 1.00", "film/SC010_SH0030 USD 0.10");
        for (CostQuery.By by : new CostQuery.By[] {
            CostQuery.By.SCENE, CostQuery.By.PRODUCTION, CostQuery.By.PROVIDER, CostQuery.By.DAY, CostQuery.By.ACCOUNT
        }) {
            assertThat(costs.ledger().report(CostQuery.of(CostScope.library(), by)))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.totals().charged()).isEqualTo(usd("1.10"));
                        assertThat(line.uncertain()).isEqualTo(usd("1.10"));
                        assertThat(line.jobs()).isEqualTo(2);
                    });
        }
    }

    @Test
    void costs_of_other_days_are_left_out() throws InterruptedException {
        JobId job = run(photo()).id();
        LocalDate day = entries(job).get(0).day();

        assertThat(costs.ledger().report(CostQuery.of(FILM, CostQuery.By.DAY).days(day, day)))
                .hasSize(1);
        assertThat(costs.ledger().report(CostQuery.of(FILM, CostQuery.By.DAY).days(day.plusDays(1), day.plusDays(2))))
                .isEmpty();
        assertThatThrownBy(() -> LedgerQuery.of(FILM).days(day, day.minusDays(1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void jobs_of_unknown_cost_are_a_line_of_their_own() throws InterruptedException {
        run(photo());
        run(request(PaidBackend.UNPRICED).build());

        assertThat(costs.ledger().report(CostQuery.of(FILM, CostQuery.By.PRODUCTION)))
                .extracting(
                        CostLine::jobs,
                        CostLine::unknown,
                        line -> line.totals().unit().code())
                .containsExactly(tuple(1L, 0L, "USD"), tuple(1L, 1L, "XXX"));
    }

    @Test
    void a_refund_takes_back_what_was_charged_and_no_more() throws InterruptedException {
        JobId job = run(photo()).id();

        costs.ledger().refund(job, usd("0.40"), "the picture was broken");

        assertThat(film()).isEqualTo(Totals.charging(usd("0.60")));
        assertThat(story(job)).endsWith("REFUND ACTUAL");
        assertThatThrownBy(() -> costs.ledger().refund(job, usd("0.61"), "")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> costs.ledger().refund(job, usd("0"), "")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> costs.ledger().refund(job, Money.parse("EUR 0.10"), ""))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> costs.ledger().refund(new JobId("none"), usd("1"), ""))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void charges_are_put_right_by_hand() {
        LedgerEntry entry = costs.ledger().adjust("mine", usd("-0.25"), "bill of November");

        assertThat(costs.ledger().entries(LedgerQuery.of(CostScope.account("mine"))))
                .containsExactly(entry);
        assertThat(entry.kind()).isEqualTo(LedgerEntry.Kind.ADJUST);
        assertThatThrownBy(() -> costs.ledger().adjust("mine", usd("0.0000000001"), ""))
                .isInstanceOf(InvalidInputException.class);
    }
}
