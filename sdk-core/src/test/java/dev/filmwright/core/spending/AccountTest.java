package dev.filmwright.core.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ConflictException;
import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.NotFoundException;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.spending.Account;
import dev.filmwright.spending.AccountStatus;
import dev.filmwright.spending.Accounts;
import dev.filmwright.spending.BudgetExceededException;
import dev.filmwright.spending.Costs;
import dev.filmwright.spending.CreditPackage;
import dev.filmwright.spending.Invoice;
import dev.filmwright.spending.SpendingWarning;
import dev.filmwright.spi.PaymentPort;
import dev.filmwright.testkit.TestLibrary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Prepaid accounts, packages and receipts. */
class AccountTest extends SpendingFixture {
    private static final CreditPackage PACK =
            new CreditPackage("starter", "Starter", Money.parse("EUR 1.99"), Money.usd("2"));

    private Accounts accounts() {
        return costs.accounts();
    }

    private Money balance(String account) {
        return accounts().find(account).map(AccountStatus::balance).orElseThrow();
    }

    private Invoice paid(String account) {
        return accounts().confirm(accounts().order(account, PACK).number(), "bank 1");
    }

    @Test
    void nothing_is_started_that_a_prepaid_account_cannot_pay() throws InterruptedException {
        accounts().open(Account.of("mine", MoneyUnit.USD));
        assertThatThrownBy(() -> run(paidBy("mine")))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessageContaining("what was paid into account mine is USD 0.00")
                .hasMessageContaining("pay in more");

        paid("mine");
        run(paidBy("mine"));
        run(paidBy("mine"));

        assertThat(balance("mine")).isEqualTo(usd("0"));
        assertThatThrownBy(() -> run(paidBy("mine"))).isInstanceOf(BudgetExceededException.class);
        assertThat(run(paidBy("on-account")).failure()).isEmpty();
    }

    @Test
    void what_is_reserved_cannot_be_spent_and_comes_back_when_it_is_not_charged() throws InterruptedException {
        accounts().open(Account.of("mine", MoneyUnit.USD));
        paid("mine");
        backend.fails(Failure.Billing.NOT_CHARGED);
        backend.hold(true);
        var job = library.generations().start(paidBy("mine")).id();
        assertThat(balance("mine")).isEqualTo(usd("1"));

        backend.hold(false);
        ended(job);

        assertThat(balance("mine")).isEqualTo(usd("2"));
    }

    @Test
    void an_invoice_is_numbered_says_how_to_pay_and_becomes_the_receipt() {
        accounts().open(Account.of("mine", MoneyUnit.USD));
        Invoice first = accounts().order("mine", PACK);
        Invoice second = accounts().order("mine", PACK);

        assertThat(second.number().compareTo(first.number())).isPositive();
        assertThat(first.number()).endsWith("-000001");
        assertThat(first.state()).isEqualTo(Invoice.State.OPEN);
        assertThat(first.payment()).contains("EUR 1.99").contains(first.number());

        Invoice receipt = accounts().confirm(first.number(), "bank 7");

        assertThat(receipt.state()).isEqualTo(Invoice.State.PAID);
        assertThat(receipt.reference()).isEqualTo("bank 7");
        assertThat(accounts().invoices("mine", 10)).containsExactly(second, receipt);
    }

    @Test
    void confirming_twice_credits_once() {
        accounts().open(Account.of("mine", MoneyUnit.USD));
        Invoice receipt = paid("mine");

        assertThat(accounts().confirm(receipt.number(), "another")).isEqualTo(receipt);
        assertThat(balance("mine")).isEqualTo(usd("2"));
    }

    @Test
    void an_invoice_that_is_not_paid_in_time_expires() {
        accounts().open(Account.of("mine", MoneyUnit.USD));
        String number = accounts().order("mine", PACK).number();
        assertThat(accounts().expire()).isEmpty();
        library.clock().advance(Duration.ofDays(31));

        assertThat(accounts().expire()).extracting(Invoice::number).containsExactly(number);
        assertThat(accounts().expire()).isEmpty();
        assertThatThrownBy(() -> accounts().confirm(number, "late"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("expired");
        assertThat(accounts().refresh(number).state()).isEqualTo(Invoice.State.EXPIRED);
        assertThat(balance("mine")).isEqualTo(usd("0"));
    }

    @Test
    void a_low_balance_is_told_once() throws InterruptedException {
        accounts().open(Account.of("mine", MoneyUnit.USD).warnBelow(usd("1")));
        paid("mine");
        List<SpendingWarning> heard = new ArrayList<>();
        try (Costs.Listening listening = costs.onWarning(heard::add)) {
            assertThat(listening).isNotNull();
            run(paidBy("mine"));
            run(paidBy("mine"));
        }

        assertThat(heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        SpendingWarning.LowBalance.class,
                        low -> assertThat(low.status().balance()).isEqualTo(usd("1")));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> accounts().order("mine", PACK)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> accounts().confirm("1", "x")).isInstanceOf(NotFoundException.class);
        accounts().open(Account.of("mine", MoneyUnit.credits("studio")));
        assertThatThrownBy(() -> accounts().order("mine", PACK)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> accounts().open(Account.of("mine", MoneyUnit.USD)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> Account.of("no spaces", MoneyUnit.USD)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new CreditPackage("p", "P", usd("1"), usd("0")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> accounts().invoices("mine", 0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void a_payment_service_is_asked_until_it_says_that_the_money_came() {
        Service service = new Service();
        try (TestLibrary other = TestLibrary.open(builder -> builder.payment(service))) {
            Accounts there = other.costs().accounts();
            there.open(Account.of("mine", MoneyUnit.USD));
            service.reachable = false;
            assertThatThrownBy(() -> there.order("mine", PACK)).isInstanceOf(LibraryException.class);

            service.reachable = true;
            String number = there.invoices("mine", 1).get(0).number();
            assertThat(there.refresh(number).payment()).isEqualTo("https://pay.example/" + number);
            assertThat(there.refresh(number).state()).isEqualTo(Invoice.State.OPEN);

            service.reference = Optional.of("tx-1");
            assertThat(there.refresh(number).state()).isEqualTo(Invoice.State.PAID);
            assertThat(there.refresh(number).reference()).isEqualTo("tx-1");
            assertThat(there.find("mine")).map(AccountStatus::balance).contains(usd("2"));
        }
    }

    private static final class Service implements PaymentPort {
        private boolean reachable = true;
        private Optional<String> reference = Optional.empty();

        @Override
        public String request(Invoice invoice) {
            if (!reachable) {
                throw new LibraryException(Failure.of(Failure.Kind.UNAVAILABLE, "not now"), null);
            }
            return "https://pay.example/" + invoice.number();
        }

        @Override
        public Optional<String> paid(Invoice invoice) {
            return reference;
        }
    }
}
