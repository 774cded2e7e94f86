package dev.filmwright.provider.gemini;

import dev.filmwright.spi.PriceSource;
import java.io.InputStream;
import java.util.Objects;

/** The price table of Gemini's picture models; found by {@code ServiceLoader}. */
public final class GeminiPrices implements PriceSource {
    private static final String DOCUMENT = "prices.json";

    /** Creates the source; reads nothing yet. */
    public GeminiPrices() {}

    @Override
    public InputStream open() {
        return Objects.requireNonNull(GeminiPrices.class.getResourceAsStream(DOCUMENT), DOCUMENT);
    }
}
