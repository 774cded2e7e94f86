package dev.filmwright.provider.ollama;

import dev.filmwright.spi.PriceSource;
import java.io.InputStream;
import java.util.Objects;

/** The price table of Ollama, all of it free; found by {@code ServiceLoader}. */
public final class OllamaPrices implements PriceSource {
    private static final String DOCUMENT = "prices.json";

    /** Creates the source; reads nothing yet. */
    public OllamaPrices() {}

    @Override
    public InputStream open() {
        return Objects.requireNonNull(OllamaPrices.class.getResourceAsStream(DOCUMENT), DOCUMENT);
    }
}
