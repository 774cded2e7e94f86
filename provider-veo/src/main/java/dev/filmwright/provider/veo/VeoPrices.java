package dev.filmwright.provider.veo;

import dev.filmwright.spi.PriceSource;
import java.io.InputStream;
import java.util.Objects;

/** The price table of Veo; found by {@code ServiceLoader}. */
public final class VeoPrices implements PriceSource {
    private static final String DOCUMENT = "prices.json";

    /** Creates the source; reads nothing yet. */
    public VeoPrices() {}

    @Override
    public InputStream open() {
        return Objects.requireNonNull(VeoPrices.class.getResourceAsStream(DOCUMENT), DOCUMENT);
    }
}
