package dev.filmwright.spending;

import java.util.List;
import java.util.Optional;

/**
 * Prepaid accounts and what is paid into them. Thread-safe; calls block shortly, those that ask a payment service as long as
 * that takes. No call costs the library's owner money.
 */
public interface Accounts {
    /**
     * Opens a prepaid account, or changes how it warns and what it assumes. From then on nothing is started on it that it could
     * not pay.
     *
     * @throws dev.filmwright.ConflictException if it is kept in another unit already
     */
    AccountStatus open(Account account);

    /** Returns the prepaid accounts, in order of id. */
    List<AccountStatus> list();

    /** Returns a prepaid account, if there is one. */
    Optional<AccountStatus> find(String account);

    /**
     * Makes an invoice for a package and asks for its payment. If the payment service cannot be reached the invoice stays open;
     * {@link #refresh} asks again.
     *
     * @throws dev.filmwright.NotFoundException if there is no such account
     * @throws dev.filmwright.InvalidInputException if the package's credit is in another unit than the account
     * @throws dev.filmwright.FilmwrightException if the payment service cannot be reached
     */
    Invoice order(String account, CreditPackage pack);

    /**
     * Asks the payment service about an open invoice: credits it if it was paid, lets it expire if it is too late.
     *
     * @throws dev.filmwright.NotFoundException if there is no such invoice
     */
    Invoice refresh(String number);

    /**
     * Notes that an invoice was paid and credits its account, once: confirming again changes nothing.
     *
     * @param reference what names the payment, e.g. the bank's; no card data
     * @return the receipt
     * @throws dev.filmwright.NotFoundException if there is no such invoice
     * @throws dev.filmwright.ConflictException if it expired
     */
    Invoice confirm(String number, String reference);

    /** Lets all open invoices expire whose time is over; returns them. */
    List<Invoice> expire();

    /** Returns an account's invoices and receipts, newest first, at most {@code limit}. */
    List<Invoice> invoices(String account, int limit);
}
