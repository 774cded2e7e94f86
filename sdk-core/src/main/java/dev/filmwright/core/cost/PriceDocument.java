package dev.filmwright.core.cost;

import dev.filmwright.InvalidInputException;
import dev.filmwright.core.json.Json;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.Price;
import dev.filmwright.cost.PriceTable;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a price table from the document {@link dev.filmwright.spi.PriceSource} describes. */
final class PriceDocument {
    private PriceDocument() {}

    static PriceTable read(InputStream document) {
        try {
            JsonNode root = Json.mapper().readTree(document);
            Currency currency = Currency.getInstance(text(root, "currency"));
            List<Price> prices = new ArrayList<>();
            for (JsonNode line : root.path("prices")) {
                prices.add(price(line, currency));
            }
            return new PriceTable(
                    text(root, "provider"),
                    text(root, "name"),
                    LocalDate.parse(text(root, "asOf")),
                    text(root, "source"),
                    prices);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new InvalidInputException("prices", e.getMessage(), "write it as PriceSource describes", e);
        }
    }

    private static Price price(JsonNode line, Currency currency) {
        Money first = money(text(line, "first"), currency);
        List<Integer> lengths = new ArrayList<>();
        line.path("clipSeconds").forEach(length -> lengths.add(length.intValue()));
        return new Price(
                text(line, "model"),
                text(line, "name"),
                Price.Output.valueOf(text(line, "output")),
                Price.Basis.valueOf(text(line, "basis")),
                first,
                line.has("further") ? money(text(line, "further"), currency) : first,
                lengths,
                line.path("note").asString(""));
    }

    private static Money money(String amount, Currency currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new InvalidInputException("prices." + field, value, "give it as a text that is not blank");
        }
        return value.stringValue();
    }
}
