package dev.filmwright.core.vision;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes fields as a JSON schema (draft 2020-12): every one of them is there, and nothing else. */
final class AnswerSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AnswerSchema() {}

    static String of(List<Field> fields) {
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        for (Field field : fields) {
            properties.set(field.name(), schema(field));
            required.add(field.name());
        }
        ObjectNode schema = NODES.objectNode();
        schema.put("type", "object");
        schema.set("properties", properties);
        schema.set("required", required);
        schema.put("additionalProperties", false);
        return schema.toString();
    }

    private static ObjectNode schema(Field field) {
        ObjectNode schema = NODES.objectNode().put("description", field.about());
        return switch (field.kind()) {
            case TEXT, SINGLE -> text(schema, field);
            case WORDS -> {
                schema.put("type", "array").put("maxItems", Field.MOST_WORDS);
                schema.set("items", text(NODES.objectNode(), field));
                yield schema;
            }
            case WHOLE -> {
                schema.set("type", NODES.arrayNode().add("integer").add("null"));
                yield schema.put("minimum", (long) field.least()).put("maximum", field.most());
            }
            case DECIMAL -> {
                schema.set("type", NODES.arrayNode().add("number").add("null"));
                yield schema.put("minimum", field.least()).put("maximum", field.most());
            }
        };
    }

    private static ObjectNode text(ObjectNode schema, Field field) {
        schema.put("type", "string").put("maxLength", field.most());
        return field.equals(Shape.TEXT) ? schema.put("minLength", 1) : schema;
    }
}
