package dev.filmwright.testkit.memory;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.spending.Account;
import dev.filmwright.spending.Invoice;
import dev.filmwright.spi.storage.AccountStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link AccountStore} in memory. */
final class MemoryAccountStore implements AccountStore {
    private final State state;

    MemoryAccountStore(State state) {
        this.state = state;
    }

    @Override
    public void put(Account account) {
        state.accounts.put(account.id(), account);
    }

    @Override
    public Optional<Account> find(String id) {
        return state.accounts.find(id);
    }

    @Override
    public List<Account> all() {
        return state.accounts.all().stream()
                .sorted(Comparator.comparing(Account::id, Texts.ORDER))
                .toList();
    }

    @Override
    public long invoiceCount() {
        return state.invoices.all().size();
    }

    @Override
    public void put(Invoice invoice) {
        if (!state.accounts.has(invoice.account())) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.NOT_FOUND, "no account \"" + invoice.account() + "\" to pay into"), null);
        }
        state.invoices.put(invoice.number(), kept(invoice));
    }

    private static Invoice kept(Invoice invoice) {
        return new Invoice(
                invoice.number(),
                invoice.account(),
                invoice.pack(),
                invoice.state(),
                Times.kept(invoice.issued()),
                Times.kept(invoice.expires()),
                invoice.payment(),
                invoice.settled().map(Times::kept),
                invoice.reference());
    }

    @Override
    public Optional<Invoice> invoice(String number) {
        return state.invoices.find(number);
    }

    @Override
    public List<Invoice> invoices(String account, int limit) {
        List<Invoice> newestFirst = new ArrayList<>(state.invoices.all());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(invoice -> invoice.account().equals(account))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Invoice> invoices(Invoice.State wanted) {
        return state.invoices.all().stream()
                .filter(invoice -> invoice.state() == wanted)
                .toList();
    }
}
