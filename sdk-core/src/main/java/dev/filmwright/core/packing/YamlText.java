package dev.filmwright.core.packing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * YAML for people to read and change, of maps, lists, texts, whole numbers, decimals and booleans. Texts that are more than a
 * plain word are quoted and escaped, so that none can say more than a value, and readers of YAML 1.1 and 1.2 agree.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/">YAML 1.2</a>
 */
final class YamlText {
    /** Words that a reader of YAML 1.1 takes for something else than a text. */
    private static final List<String> TAKEN = List.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private YamlText() {}

    /** Returns a map as YAML. */
    static String of(Map<String, ?> map) {
        StringBuilder text = new StringBuilder();
        map(map, 0, text);
        return text.toString();
    }

    private static void map(Map<?, ?> map, int indent, StringBuilder text) {
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                text.append(" ".repeat(indent));
            }
            first = false;
            text.append(entry.getKey()).append(':');
            value(entry.getValue(), indent, text);
        }
    }

    private static void value(Object value, int indent, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            text.append('\n').append(" ".repeat(indent + 2));
            map(map, indent + 2, text);
        } else if (value instanceof Collection<?> list && list.stream().anyMatch(Map.class::isInstance)) {
            text.append('\n');
            for (Object each : list) {
                text.append(" ".repeat(indent + 2)).append("- ");
                map((Map<?, ?>) each, indent + 4, text);
            }
        } else {
            text.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static String scalar(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(YamlText::scalar).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof BigDecimal number) {
            return ScientificText.of(number);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return value.toString();
        }
        String word = value.toString();
        return word.matches("[a-z][a-z0-9_]*") && !TAKEN.contains(word) ? word : TomlText.quoted(word);
    }
}
