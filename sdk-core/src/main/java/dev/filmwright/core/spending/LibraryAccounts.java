package dev.filmwright.core.spending;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.spending.Account;
import dev.filmwright.spending.AccountStatus;
import dev.filmwright.spending.Accounts;
import dev.filmwright.spending.CostPlace;
import dev.filmwright.spending.CostScope;
import dev.filmwright.spending.CreditPackage;
import dev.filmwright.spending.Invoice;
import dev.filmwright.spending.LedgerEntry;
import dev.filmwright.spending.Totals;
import dev.filmwright.spi.PaymentPort;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@link Accounts} over the library's storage. The payment port is never called inside a transaction. */
final class LibraryAccounts implements Accounts {
    private static final Duration PAYABLE = Duration.ofDays(30);

    private final Storage storage;
    private final PaymentPort payments;
    private final Clock clock;

    LibraryAccounts(Storage storage, PaymentPort payments, Clock clock) {
        this.storage = storage;
        this.payments = payments;
        this.clock = clock;
    }

    @Override
    public AccountStatus open(Account account) {
        return storage.write(unit -> {
            unit.accounts()
                    .find(account.id())
                    .filter(there -> !there.unit().equals(account.unit()))
                    .ifPresent(there -> {
                        throw new ConflictException("account " + there.id() + " is kept in " + there.unit()
                                + ": open another one for " + account.unit());
                    });
            unit.accounts().put(account);
            return status(unit, account);
        });
    }

    @Override
    public List<AccountStatus> list() {
        return storage.read(unit -> unit.accounts().all().stream()
                .map(account -> status(unit, account))
                .toList());
    }

    @Override
    public Optional<AccountStatus> find(String account) {
        return storage.read(unit -> unit.accounts().find(account).map(found -> status(unit, found)));
    }

    private static AccountStatus status(UnitOfWork unit, Account account) {
        return new AccountStatus(account, unit.ledger().total(CostScope.account(account.id()), account.unit()));
    }

    @Override
    public Invoice order(String account, CreditPackage pack) {
        Invoice issued = storage.write(unit -> {
            Account payer =
                    unit.accounts().find(account).orElseThrow(() -> new NotFoundException("prepaid account", account));
            if (!pack.credit().currency().equals(payer.unit())) {
                throw new InvalidInputException(
                        "credit", pack.credit().exact(), "account " + account + " is kept in " + payer.unit());
            }
            Instant now = now();
            Invoice invoice = new Invoice(
                    number(unit, now),
                    account,
                    pack,
                    Invoice.State.OPEN,
                    now,
                    now.plus(PAYABLE),
                    "",
                    Optional.empty(),
                    "");
            unit.accounts().put(invoice);
            return invoice;
        });
        return requested(issued);
    }

    private String number(UnitOfWork unit, Instant now) {
        int year = LocalDate.ofInstant(now, clock.getZone()).getYear();
        return String.format(Locale.ROOT, "%04d-%06d", year, unit.accounts().invoiceCount() + 1);
    }

    /** Asks for the payment and keeps the answer, unless the invoice was settled meanwhile. */
    private Invoice requested(Invoice invoice) {
        String how = payments.request(invoice);
        return storage.write(unit -> {
            Invoice now = found(unit, invoice.number());
            if (now.state() != Invoice.State.OPEN) {
                return now;
            }
            Invoice payable = now.payable(how);
            unit.accounts().put(payable);
            return payable;
        });
    }

    @Override
    public Invoice refresh(String number) {
        Invoice invoice = storage.read(unit -> found(unit, number));
        if (invoice.state() != Invoice.State.OPEN) {
            return invoice;
        }
        // Paid in time or not: what was paid is credited.
        Optional<String> reference = payments.paid(invoice);
        if (reference.isPresent()) {
            return confirm(number, reference.get());
        }
        if (late(invoice)) {
            return storage.write(unit -> expired(unit, number));
        }
        return invoice.payment().isEmpty() ? requested(invoice) : invoice;
    }

    @Override
    public Invoice confirm(String number, String reference) {
        return storage.write(unit -> {
            Invoice invoice = found(unit, number);
            return switch (invoice.state()) {
                case PAID -> invoice;
                case EXPIRED ->
                    throw new ConflictException(
                            "invoice " + number + " expired at " + invoice.expires() + ": order the package again");
                case OPEN -> paid(unit, invoice, reference);
            };
        });
    }

    private Invoice paid(UnitOfWork unit, Invoice invoice, String reference) {
        Instant now = now();
        Invoice receipt = invoice.settled(Invoice.State.PAID, now, reference);
        unit.accounts().put(receipt);
        unit.ledger()
                .add(new LedgerEntry(
                        0,
                        now,
                        LocalDate.ofInstant(now, clock.getZone()),
                        LedgerEntry.Kind.PURCHASE,
                        LedgerEntry.Basis.ACTUAL,
                        CostPlace.account(invoice.account()),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Totals.buying(invoice.pack().credit()),
                        "invoice " + invoice.number()));
        return receipt;
    }

    @Override
    public List<Invoice> expire() {
        return storage.write(unit -> unit.accounts().invoices(Invoice.State.OPEN).stream()
                .filter(this::late)
                .map(invoice -> expired(unit, invoice.number()))
                .toList());
    }

    private Invoice expired(UnitOfWork unit, String number) {
        Invoice invoice = found(unit, number);
        if (invoice.state() != Invoice.State.OPEN) {
            return invoice;
        }
        Invoice over = invoice.settled(Invoice.State.EXPIRED, now(), "");
        unit.accounts().put(over);
        return over;
    }

    private boolean late(Invoice invoice) {
        return invoice.expires().isBefore(now());
    }

    @Override
    public List<Invoice> invoices(String account, int limit) {
        if (limit < 1) {
            throw new InvalidInputException("limit", limit, "ask for at least one");
        }
        return storage.read(unit -> unit.accounts().invoices(account, limit));
    }

    private static Invoice found(UnitOfWork unit, String number) {
        return unit.accounts().invoice(number).orElseThrow(() -> new NotFoundException("invoice", number));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
