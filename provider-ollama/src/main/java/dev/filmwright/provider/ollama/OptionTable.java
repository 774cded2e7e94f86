package dev.filmwright.provider.ollama;

import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The server's {@code options} with their types. A wrong type is answered by status 500, and an unknown name is left out
 * without a word, so both are found out here.
 */
final class OptionTable {
    /** Those that make the server load the model anew when they change. */
    static final Set<String> LOADED_WITH =
            Set.of("num_ctx", "num_batch", "num_gpu", "main_gpu", "use_mmap", "num_thread");

    private static final int MOST_STOPS = 32;
    private static final SortedMap<String, Row> ROWS = new TreeMap<>();

    static {
        decimal("temperature", 0, 100);
        whole("top_k", 0, 1_000_000);
        decimal("top_p", 0, 1);
        decimal("min_p", 0, 1);
        decimal("typical_p", 0, 1);
        whole("repeat_last_n", -1, 1 << 24);
        decimal("repeat_penalty", 0, 100);
        decimal("presence_penalty", -100, 100);
        decimal("frequency_penalty", -100, 100);
        whole("num_ctx", 16, 1 << 24);
        whole("num_predict", -2, 1 << 24);
        whole("num_batch", 1, 1 << 20);
        whole("num_gpu", -1, 10_000);
        whole("main_gpu", 0, 1000);
        whole("num_thread", 0, 10_000);
        whole("num_keep", -1, 1 << 24);
        whole("draft_num_predict", 0, 10_000);
        ROWS.put("use_mmap", new Row(Type.FLAG, 0, 0));
        ROWS.put("stop", new Row(Type.TEXTS, 0, 0));
    }

    private OptionTable() {}

    private enum Type {
        WHOLE,
        DECIMAL,
        FLAG,
        TEXTS
    }

    private record Row(Type type, long least, long most) {}

    private static void whole(String name, long least, long most) {
        ROWS.put(name, new Row(Type.WHOLE, least, most));
    }

    private static void decimal(String name, long least, long most) {
        ROWS.put(name, new Row(Type.DECIMAL, least, most));
    }

    static Set<String> names() {
        return ROWS.keySet();
    }

    /** Adds those options that are of this table to an object of the request, each as its type. */
    static void write(Map<String, String> options, JsonObject target) {
        options.forEach((name, value) -> {
            Row row = ROWS.get(name);
            if (row != null) {
                write(name, value.strip(), row, target);
            }
        });
    }

    private static void write(String name, String value, Row row, JsonObject target) {
        switch (row.type()) {
            case WHOLE -> target.with(name, number(name, value, row).longValueExact());
            case DECIMAL -> target.with(name, number(name, value, row));
            case FLAG -> target.with(name, flag(name, value));
            case TEXTS -> target.withTexts(name, texts(name, value));
        }
    }

    private static BigDecimal number(String name, String value, Row row) {
        boolean whole = row.type() == Type.WHOLE;
        if (value.length() <= 20 && value.matches(whole ? "-?\\d+(\\.0+)?" : "-?\\d+(\\.\\d+)?")) {
            BigDecimal number = new BigDecimal(value);
            if (number.compareTo(BigDecimal.valueOf(row.least())) >= 0
                    && number.compareTo(BigDecimal.valueOf(row.most())) <= 0) {
                return number;
            }
        }
        throw wrong(name, value, "a " + (whole ? "whole " : "") + "number from " + row.least() + " to " + row.most());
    }

    static boolean flag(String name, String value) {
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        throw wrong(name, value, "true or false");
    }

    private static List<String> texts(String name, String value) {
        if (!value.startsWith("[")) {
            return List.of(value);
        }
        try {
            JsonValue array =
                    JsonReader.ofDefaults().read(value, new Origin(OllamaPlugin.ID, Optional.empty(), Secrets.of()));
            List<String> texts = array.items().stream().map(JsonValue::text).toList();
            if (texts.size() <= MOST_STOPS) {
                return texts;
            }
        } catch (ProviderException e) {
            throw wrong(name, value, "one text, or texts as a JSON array: [\"a\", \"b\"]");
        }
        throw wrong(name, value, "at most " + MOST_STOPS + " texts");
    }

    static InvalidInputException wrong(String name, String value, String expected) {
        return new InvalidInputException("options." + name, value, "give " + expected);
    }
}
