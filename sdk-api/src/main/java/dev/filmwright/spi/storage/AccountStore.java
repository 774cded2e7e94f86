package dev.filmwright.spi.storage;

import dev.filmwright.spending.Account;
import dev.filmwright.spending.Invoice;
import java.util.List;
import java.util.Optional;

/** Prepaid accounts and their invoices, inside one transaction. Their balances are the ledger's. */
public interface AccountStore {
    /** Stores an account; it takes the place of the one with its id. */
    void put(Account account);

    /** Returns an account, if there is one. */
    Optional<Account> find(String id);

    /** Returns all accounts, in order of id. */
    List<Account> all();

    /** Returns how many invoices there are; none is ever removed. */
    long invoiceCount();

    /** Stores an invoice; it takes the place of the one with its number. */
    void put(Invoice invoice);

    /** Returns an invoice, if there is one. */
    Optional<Invoice> invoice(String number);

    /** Returns an account's invoices, those stored first last, at most {@code limit}. */
    List<Invoice> invoices(String account, int limit);

    /** Returns the invoices in a state, those stored first first. */
    List<Invoice> invoices(Invoice.State state);
}
