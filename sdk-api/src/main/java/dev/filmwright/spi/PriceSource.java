package dev.filmwright.spi;

import java.io.InputStream;

/**
 * Offered by a provider jar and found by {@code ServiceLoader}: the provider's price table as a JSON document.
 *
 * <p>The document: {@code {"provider": "id", "name": "…", "asOf": "2026-11-21", "source": "…", "currency": "USD",
 * "prices": [{"model": "…", "name": "…", "output": "IMAGE"|"VIDEO", "basis": "IMAGE"|"MEGAPIXEL"|"SECOND", "first":
 * "0.03", "further": "0.015", "clipSeconds": [4, 6, 8], "note": "…"}]}}. Amounts are strings; {@code further} defaults to
 * {@code first}, {@code clipSeconds} to any length.
 */
public interface PriceSource {
    /** Opens the document; the caller closes the stream. */
    InputStream open();
}
