package dev.filmwright.core.spending;

import dev.filmwright.spending.Invoice;
import dev.filmwright.spi.PaymentPort;
import java.util.Optional;

/** Payment by invoice: the payer is told what to pay and to name, and a person confirms that the money came. */
final class InvoicePayments implements PaymentPort {
    @Override
    public String request(Invoice invoice) {
        return "pay " + invoice.pack().price().exact() + " and name invoice " + invoice.number();
    }

    @Override
    public Optional<String> paid(Invoice invoice) {
        return Optional.empty();
    }
}
