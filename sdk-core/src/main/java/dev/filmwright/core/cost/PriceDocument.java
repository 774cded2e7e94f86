package dev.filmwright.core.cost;

import dev.filmwright.InvalidInputException;
import dev.filmwright.core.json.Json;
import dev.filmwright.cost.Money;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.cost.Price;
import dev.filmwright.cost.PriceCondition;
import dev.filmwright.cost.PriceTable;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a price table from the document {@link dev.filmwright.spi.PriceSource} describes. */
final class PriceDocument {
    private PriceDocument() {}

    static PriceTable read(InputStream document) {
        try {
            JsonNode root = Json.mapper().readTree(document);
            MoneyUnit currency = new MoneyUnit(text(root, "currency"));
            List<Price> prices = new ArrayList<>();
            for (JsonNode line : root.path("prices")) {
                prices.add(price(line, currency));
            }
            return new PriceTable(
                    text(root, "provider"),
                    text(root, "name"),
                    LocalDate.parse(text(root, "asOf")),
                    text(root, "source"),
                    prices,
                    root.has("credit") ? Optional.of(money(text(root, "credit"), currency)) : Optional.empty());
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new InvalidInputException("prices", e.getMessage(), "write it as PriceSource describes", e);
        }
    }

    private static Price price(JsonNode line, MoneyUnit currency) {
        Money first = money(text(line, "first"), currency);
        List<Integer> lengths = new ArrayList<>();
        line.path("clipSeconds").forEach(length -> lengths.add(length.intValue()));
        List<Price.Extra> extras = new ArrayList<>();
        line.path("extras")
                .forEach(extra -> extras.add(new Price.Extra(
                        Price.Basis.valueOf(text(extra, "basis")), money(text(extra, "each"), currency))));
        return new Price(
                text(line, "model"),
                text(line, "name"),
                Price.Output.valueOf(text(line, "output")),
                Price.Basis.valueOf(text(line, "basis")),
                first,
                line.has("further") ? money(text(line, "further"), currency) : first,
                lengths,
                line.path("note").asString(""),
                condition(line),
                extras);
    }

    private static PriceCondition condition(JsonNode line) {
        SortedMap<String, List<String>> options = new TreeMap<>();
        line.path("when").properties().forEach(option -> {
            List<String> values = new ArrayList<>();
            option.getValue().forEach(value -> values.add(value.stringValue()));
            options.put(option.getKey(), values);
        });
        return new PriceCondition(
                options,
                line.path("maxEdge").asInt(Integer.MAX_VALUE),
                line.path("tokenOption").asString(""),
                line.path("mostTokens").asLong(0),
                line.path("changes").asBoolean(false));
    }

    private static Money money(String amount, MoneyUnit currency) {
        Money money = new Money(new BigDecimal(amount), currency);
        if (money.signum() < 0) {
            throw new InvalidInputException("prices", amount, "a price is 0 or more");
        }
        return money;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new InvalidInputException("prices." + field, value, "give it as a text that is not blank");
        }
        return value.stringValue();
    }
}
