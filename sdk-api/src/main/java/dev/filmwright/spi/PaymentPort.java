package dev.filmwright.spi;

import dev.filmwright.spending.Invoice;
import java.util.Optional;

/**
 * How payers are asked for money: an adapter to a payment service, or nothing but invoices. Thread-safe. Card data stays with
 * the service; none of it comes here.
 */
public interface PaymentPort {
    /**
     * Asks for the payment of an invoice. Blocks. May be called again for the same invoice after a crash; the invoice's number
     * names the payment, so a service must not ask twice.
     *
     * @return how to pay, e.g. the address of a page of the service's; no secret
     * @throws dev.filmwright.FilmwrightException if the service cannot be reached; the invoice stays open
     */
    String request(Invoice invoice);

    /**
     * Asks whether an invoice was paid. Blocks.
     *
     * @return what names the payment at the service, if it was; empty if not, or if only a person can tell
     * @throws dev.filmwright.FilmwrightException if the service cannot be reached
     */
    Optional<String> paid(Invoice invoice);
}
