package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.FieldValue;
import dev.filmwright.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Field values as a JSON object: texts, lists of texts, numbers, and null for a number that is not known. */
final class FieldJson {
    private FieldJson() {}

    static String write(SortedMap<String, FieldValue> fields) {
        ObjectNode json = Json.mapper().createObjectNode();
        fields.forEach((field, value) -> json.set(field, node(value)));
        return json.toString();
    }

    private static JsonNode node(FieldValue value) {
        if (value instanceof FieldValue.Quantity number) {
            return number.value().isPresent()
                    ? Json.mapper().getNodeFactory().numberNode(number.value().getAsDouble())
                    : Json.mapper().getNodeFactory().nullNode();
        }
        return value instanceof FieldValue.Words words
                ? Json.mapper().valueToTree(words.values())
                : Json.mapper().getNodeFactory().stringNode(((FieldValue.Text) value).value());
    }

    static SortedMap<String, FieldValue> read(String text) {
        SortedMap<String, FieldValue> fields = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry :
                Json.read(text, ObjectNode.class).properties()) {
            fields.put(entry.getKey(), value(entry.getValue()));
        }
        return fields;
    }

    private static FieldValue value(JsonNode node) {
        if (node.isArray()) {
            List<String> words = new ArrayList<>();
            node.forEach(word -> words.add(word.asString()));
            return new FieldValue.Words(words);
        }
        if (node.isString()) {
            return new FieldValue.Text(node.asString());
        }
        return new FieldValue.Quantity(node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty());
    }
}
