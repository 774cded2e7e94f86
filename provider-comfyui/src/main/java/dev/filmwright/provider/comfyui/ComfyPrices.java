package dev.filmwright.provider.comfyui;

import dev.filmwright.spi.PriceSource;
import java.io.InputStream;
import java.util.Objects;

/** The price table of ComfyUI, by which nothing costs anything; found by {@code ServiceLoader}. */
public final class ComfyPrices implements PriceSource {
    private static final String DOCUMENT = "prices.json";

    /** Creates the source; reads nothing yet. */
    public ComfyPrices() {}

    @Override
    public InputStream open() {
        return Objects.requireNonNull(ComfyPrices.class.getResourceAsStream(DOCUMENT), DOCUMENT);
    }
}
