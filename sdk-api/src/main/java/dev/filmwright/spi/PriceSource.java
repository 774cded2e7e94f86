package dev.filmwright.spi;

import java.io.InputStream;

/**
 * A provider's price table as a JSON document: offered by a provider jar and found by {@code ServiceLoader}, or given by the
 * host, whose tables win.
 *
 * <p>The document: {@code {"provider": "id", "name": "…", "asOf": "2026-11-21", "source": "…", "currency": "USD", "credit":
 * "0.01", "prices": [{"model": "…", "name": "…", "output": "IMAGE"|"VIDEO"|"TEXT", "basis": …, "first": "0.03", "further":
 * "0.015", "clipSeconds": [4, 6, 8], "note": "…", "when": {"resolution": ["", "720p"]}, "maxEdge": 1024, "extras":
 * [{"basis": …, "each": "0.015"}], "tokenOption": "max_tokens", "mostTokens": 8192,
 * "changes": true}]}}.
 *
 * <p>Amounts are strings; {@code further} defaults to {@code first}, {@code clipSeconds} to any length. A basis is one of
 * {@link dev.filmwright.cost.Price.Basis}. {@code credit} is what one of the provider's own credits costs. Of a model's lines
 * the first whose {@code when} and {@code maxEdge} hold counts ({@link dev.filmwright.cost.PriceCondition}).
 */
public interface PriceSource {
    /** Opens the document; the caller closes the stream. */
    InputStream open();
}
