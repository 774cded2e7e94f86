package dev.filmwright.core.packing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * TOML for people to read and change: tables under their heads, numbers as trainers write them. Takes texts, whole numbers,
 * decimals, booleans and lists of these; every text is quoted and escaped, so that none can say more than a value.
 *
 * @see <a href="https://toml.io/en/v1.0.0">TOML 1.0</a>
 */
final class TomlText {
    private final StringBuilder text = new StringBuilder();

    /** Begins a table. */
    TomlText table(String name) {
        return head("[" + name + "]");
    }

    /** Begins the next table of a list of tables. */
    TomlText next(String name) {
        return head("[[" + name + "]]");
    }

    private TomlText head(String head) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(head).append('\n');
        return this;
    }

    /** Adds a value to the table begun last. */
    TomlText put(String key, Object value) {
        text.append(key).append(" = ").append(of(value)).append('\n');
        return this;
    }

    /** Adds values to the table begun last. */
    TomlText putAll(Map<String, Object> values) {
        values.forEach(this::put);
        return this;
    }

    private static String of(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(TomlText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof BigDecimal number) {
            return ScientificText.of(number);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        return quoted(value.toString());
    }

    /** Returns a text between double quotes, as TOML's basic strings and YAML's double-quoted ones are. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append((char) letter);
            } else if (Character.isISOControl(letter) || letter == 0x2028 || letter == 0x2029 || letter == 0xFEFF) {
                quoted.append(String.format("\\u%04X", letter));
            } else {
                quoted.appendCodePoint(letter);
            }
        });
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
