package dev.filmwright.provider.gemini;

import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out of a JSON schema what Gemini does not know, as it refuses a request for it; the answer is checked against the whole
 * schema here. The keywords are those of {@code responseJsonSchema} (googleapis/python-genai, types).
 */
final class SchemaKeywords {
    private static final Set<String> PLAIN = Set.of(
            "$id",
            "$ref",
            "$anchor",
            "type",
            "format",
            "title",
            "description",
            "enum",
            "minItems",
            "maxItems",
            "minimum",
            "maximum",
            "required",
            "propertyOrdering");
    private static final Set<String> BY_NAME = Set.of("$defs", "properties");
    private static final Set<String> LISTS = Set.of("prefixItems", "anyOf", "oneOf");
    private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties");

    private SchemaKeywords() {}

    /** Returns the schema with what Gemini knows; {@code const} of a text becomes a choice of one. */
    static JsonObject known(String schema) {
        return known(JsonReader.ofDefaults().read(schema, new Origin(GeminiPlugin.ID, Optional.empty(), Secrets.of())));
    }

    private static JsonObject known(JsonValue schema) {
        JsonObject known = JsonObject.create();
        for (String keyword : schema.names()) {
            JsonValue value = schema.at(keyword);
            if (PLAIN.contains(keyword) || SCHEMAS.contains(keyword) && !value.isObject()) {
                known.with(keyword, value);
            } else if (SCHEMAS.contains(keyword)) {
                known.with(keyword, known(value));
            } else if (BY_NAME.contains(keyword) && value.isObject()) {
                JsonObject each = JsonObject.create();
                value.names().forEach(name -> put(each, name, value.at(name)));
                known.with(keyword, each);
            } else if (LISTS.contains(keyword) && value.isArray()) {
                known.withObjects(
                        keyword,
                        value.items().stream()
                                .filter(JsonValue::isObject)
                                .map(SchemaKeywords::known)
                                .toList());
            } else if (keyword.equals("const") && value.isText()) {
                known.withTexts("enum", List.of(value.text()));
            }
        }
        return known;
    }

    /** A schema can also be {@code true} or {@code false}. */
    private static void put(JsonObject to, String name, JsonValue schema) {
        if (schema.isObject()) {
            to.with(name, known(schema));
        } else {
            to.with(name, schema);
        }
    }
}
