package dev.filmwright.core.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * JSON of which equal values have one text only: members in order of name, no {@code null}, empty array or empty object as
 * a member, numbers written out exactly without needless zeros. So a field that a later version adds changes no text of
 * what does not use it, and no platform's way of writing fractions matters.
 */
public final class CanonicalJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CanonicalJson() {}

    /** Returns the one text of a value. */
    public static String of(JsonNode value) {
        return canonical(value).toString();
    }

    private static JsonNode canonical(JsonNode value) {
        if (value.isObject()) {
            ObjectNode sorted = NODES.objectNode();
            members(value).forEach(member -> sorted.set(member.getKey(), canonical(member.getValue())));
            return sorted;
        }
        if (value.isArray()) {
            return NODES.arrayNode()
                    .addAll(value.valueStream().map(CanonicalJson::canonical).toList());
        }
        return value.isFloatingPointNumber() ? NODES.rawValueNode(number(value)) : value;
    }

    private static RawValue number(JsonNode value) {
        if (!value.isBigDecimal() && !Double.isFinite(value.doubleValue())) {
            return new RawValue('"' + value.asString() + '"');
        }
        // Double.toString is not the same on all Java versions; the exact value is.
        BigDecimal exact = value.isBigDecimal() ? value.decimalValue() : new BigDecimal(value.doubleValue());
        return new RawValue(
                exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString());
    }

    /** Returns the members that say something, in order of name. */
    static List<Map.Entry<String, JsonNode>> members(JsonNode object) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
        members.removeIf(member -> nothing(member.getValue()));
        members.sort(Map.Entry.comparingByKey());
        return members;
    }

    private static boolean nothing(JsonNode value) {
        return value.isNull() || value.isContainer() && value.isEmpty();
    }
}
