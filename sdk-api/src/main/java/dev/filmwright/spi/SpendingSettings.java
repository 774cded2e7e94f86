package dev.filmwright.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a host says about money when it opens a library. Immutable.
 *
 * @param prices price tables of the host's own; they win over those found
 * @param approval decides whether a start that costs money may go ahead; empty for yes
 * @param payment asks payers for money; empty for invoices that the host confirms by hand
 */
public record SpendingSettings(
        List<PriceSource> prices, Optional<ApprovalPolicy> approval, Optional<PaymentPort> payment) {
    private static final SpendingSettings USUAL = new SpendingSettings(List.of(), Optional.empty(), Optional.empty());

    /** Copies the list. */
    public SpendingSettings {
        prices = List.copyOf(prices);
        Objects.requireNonNull(approval, "approval");
        Objects.requireNonNull(payment, "payment");
    }

    /** Returns the usual settings: prices as found, everything approved, invoices confirmed by hand. */
    public static SpendingSettings usual() {
        return USUAL;
    }
}
