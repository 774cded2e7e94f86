package dev.filmwright.provider.flux;

import dev.filmwright.spi.PriceSource;
import java.io.InputStream;
import java.util.Objects;

/** The price table of Flux; found by {@code ServiceLoader}. */
public final class FluxPrices implements PriceSource {
    private static final String DOCUMENT = "prices.json";

    /** Creates the source; reads nothing yet. */
    public FluxPrices() {}

    @Override
    public InputStream open() {
        return Objects.requireNonNull(FluxPrices.class.getResourceAsStream(DOCUMENT), DOCUMENT);
    }
}
