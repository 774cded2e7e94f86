package dev.filmwright.spending;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A numbered invoice for a package; once it is paid it is the receipt. Holds no card data. Immutable.
 *
 * @param number its number: counts up without gaps in a library, e.g. {@code "2026-000001"}
 * @param account whose account is credited
 * @param pack what is bought
 * @param state where it is
 * @param issued when it was made
 * @param expires until when it can be paid
 * @param payment how to pay, in words or as an address of the payment port's; empty until that answered
 * @param settled when it was paid or expired, once it was
 * @param reference what the payer or the payment port names the payment, or empty
 */
public record Invoice(
        String number,
        String account,
        CreditPackage pack,
        State state,
        Instant issued,
        Instant expires,
        String payment,
        Optional<Instant> settled,
        String reference) {
    /** Checks that nothing is {@code null}. */
    public Invoice {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(issued, "issued");
        Objects.requireNonNull(expires, "expires");
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(settled, "settled");
        Objects.requireNonNull(reference, "reference");
    }

    /** Returns this invoice with how to pay it. */
    public Invoice payable(String how) {
        return new Invoice(number, account, pack, state, issued, expires, how, settled, reference);
    }

    /** Returns this invoice in its last state. */
    public Invoice settled(State last, Instant at, String paidAs) {
        return new Invoice(number, account, pack, last, issued, expires, payment, Optional.of(at), paidAs);
    }

    /** Where an invoice is. */
    public enum State {
        /** It can be paid. */
        OPEN,
        /** It was paid and credited. */
        PAID,
        /** It was not paid in time. */
        EXPIRED
    }
}
