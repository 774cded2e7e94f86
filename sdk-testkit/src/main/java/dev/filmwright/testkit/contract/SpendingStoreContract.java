package dev.filmwright.testkit.contract;

import static dev.filmwright.testkit.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.LibraryException;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.spending.Account;
import dev.filmwright.spending.Budget;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.CreditPackage;
import dev.filmwright.spending.Invoice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.filmwright.spi.storage.BudgetStore} and {@link dev.filmwright.spi.storage.AccountStore} must do. */
public abstract class SpendingStoreContract extends StorageFixture {
    private static final CostScope FILM = CostScope.production("film");
    private static final Budget SMALL = Budget.of(FILM, Money.usd("0.000000001"));
    private static final Account MINE =
            Account.of("mine", MoneyUnit.USD).warnBelow(Money.usd("0.5")).assuming(Money.usd("2"));

    /** For subclasses. */
    protected SpendingStoreContract() {}

    @Test
    void a_budget_comes_back_as_it_was_set() {
        Budget budget = SMALL.perDay().warningAt(10, 90).assuming(Money.usd("0.25"));
        writes.budgets().put(budget);
        writes.budgets().put(SMALL.warningAt());

        assertThat(reads.budgets().all()).containsExactly(SMALL.warningAt(), budget);
    }

    @Test
    void a_budget_takes_the_place_of_the_one_with_its_key() {
        writes.budgets().put(SMALL);
        writes.budgets().put(Budget.of(FILM, Money.usd("3")));
        writes.budgets().put(Budget.of(FILM, Money.parse("EUR 3")));

        assertThat(reads.budgets().of(List.of(FILM, CostScope.library())))
                .extracting(Budget::ceiling)
                .containsExactly(Money.parse("EUR 3"), Money.usd("3"));
    }

    @Test
    void budgets_are_found_by_scope() {
        Budget shot = Budget.of(CostScope.shot("film", "1"), Money.usd("1"));
        writes.budgets().put(shot);
        writes.budgets().put(Budget.of(CostScope.shot("film", "2"), Money.usd("1")));
        writes.budgets().put(Budget.of(CostScope.account("film"), Money.usd("1")));
        writes.budgets().put(SMALL);

        assertThat(reads.budgets().of(List.of(CostScope.shot("film", "1"), FILM)))
                .containsExactly(SMALL, shot);
        assertThat(reads.budgets().of(List.of())).isEmpty();
    }

    @Test
    void a_budget_is_removed_once() {
        writes.budgets().put(SMALL);

        assertThat(writes.budgets().remove(SMALL.perDay().key())).isFalse();
        assertThat(writes.budgets().remove(SMALL.key())).isTrue();
        assertThat(writes.budgets().remove(SMALL.key())).isFalse();
        assertThat(reads.budgets().all()).isEmpty();
    }

    @Test
    void an_account_comes_back_as_it_was_stored() {
        writes.accounts().put(MINE);
        writes.accounts().put(Account.of("Mine", MoneyUnit.credits("acme")));
        writes.accounts().put(MINE);

        assertThat(reads.accounts().find("mine")).contains(MINE);
        assertThat(reads.accounts().find("yours")).isEmpty();
        assertThat(reads.accounts().all()).extracting(Account::id).containsExactly("Mine", "mine");
    }

    @Test
    void an_invoice_comes_back_in_its_last_state() {
        writes.accounts().put(MINE);
        writes.accounts().put(invoice("1", "mine"));
        Invoice paid = invoice("1", "mine").payable("at once").settled(Invoice.State.PAID, NOON, "ref");
        writes.accounts().put(paid);

        assertThat(reads.accounts().invoice("1")).contains(paid);
        assertThat(reads.accounts().invoice("2")).isEmpty();
        assertThat(reads.accounts().invoiceCount()).isOne();
    }

    @Test
    void invoices_are_listed_by_account_and_by_state() {
        writes.accounts().put(MINE);
        writes.accounts().put(Account.of("yours", MoneyUnit.USD));
        Invoice first = invoice("2", "mine");
        Invoice second = invoice("1", "yours");
        Invoice third = invoice("3", "mine").settled(Invoice.State.EXPIRED, NOON, "");
        List.of(first, second, third).forEach(writes.accounts()::put);

        assertThat(reads.accounts().invoices("mine", 10)).containsExactly(third, first);
        assertThat(reads.accounts().invoices("mine", 1)).containsExactly(third);
        assertThat(reads.accounts().invoices(Invoice.State.OPEN)).containsExactly(first, second);
    }

    @Test
    void an_invoice_needs_its_account() {
        assertThatThrownBy(() -> writes.accounts().put(invoice("1", "nobody"))).isInstanceOf(LibraryException.class);
    }

    private static Invoice invoice(String number, String account) {
        CreditPackage pack =
                new CreditPackage("starter", "Für den Anfang", Money.parse("EUR 9.99"), Money.usd("10.000000001"));
        return new Invoice(
                number,
                account,
                pack,
                Invoice.State.OPEN,
                NOON,
                NOON.plus(Duration.ofDays(30)),
                "",
                Optional.empty(),
                "");
    }
}
