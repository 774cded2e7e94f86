package dev.filmwright.provider.support.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object for a request. What is not there is left out: no field is ever sent as {@code null}, which many backends refuse.
 * Not thread-safe.
 */
public final class JsonObject {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    private JsonObject() {}

    /** Returns an object without fields. */
    public static JsonObject create() {
        return new JsonObject();
    }

    /** Adds a text. */
    public JsonObject with(String name, String value) {
        node.put(name, value);
        return this;
    }

    /** Adds a whole number. */
    public JsonObject with(String name, long value) {
        node.put(name, value);
        return this;
    }

    /** Adds a whole number of any size. */
    public JsonObject with(String name, BigInteger value) {
        node.put(name, value);
        return this;
    }

    /** Adds a number, exactly. */
    public JsonObject with(String name, BigDecimal value) {
        node.put(name, value);
        return this;
    }

    /**
     * Adds a number.
     *
     * @throws IllegalArgumentException if it is no number JSON can hold
     */
    public JsonObject with(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, was " + value);
        }
        node.put(name, value);
        return this;
    }

    /** Adds a truth value. */
    public JsonObject with(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    /** Adds an object, as it is now. */
    public JsonObject with(String name, JsonObject value) {
        node.set(name, value.node.deepCopy());
        return this;
    }

    /** Adds a value of another document. */
    public JsonObject with(String name, JsonValue value) {
        node.set(name, JsonReader.writer().readTree(value.json()));
        return this;
    }

    /** Adds texts. */
    public JsonObject withTexts(String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
        return this;
    }

    /** Adds objects, as they are now. */
    public JsonObject withObjects(String name, List<JsonObject> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(value -> array.add(value.node.deepCopy()));
        return this;
    }

    /** Adds values of other documents. */
    public JsonObject withValues(String name, List<JsonValue> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(value -> array.add(JsonReader.writer().readTree(value.json())));
        return this;
    }

    /** Adds a text if there is one. */
    public JsonObject withText(String name, Optional<String> value) {
        value.ifPresent(text -> with(name, text));
        return this;
    }

    /** Adds a whole number if there is one. */
    public JsonObject with(String name, OptionalLong value) {
        value.ifPresent(number -> with(name, number));
        return this;
    }

    /** Adds a whole number if there is one. */
    public JsonObject with(String name, OptionalInt value) {
        value.ifPresent(number -> with(name, (long) number));
        return this;
    }

    /** Adds a number if there is one. */
    public JsonObject with(String name, OptionalDouble value) {
        value.ifPresent(number -> with(name, number));
        return this;
    }

    /** Adds what is made of a value if there is one. */
    public <T> JsonObject withObject(String name, Optional<T> value, Function<T, JsonObject> object) {
        value.map(object).ifPresent(made -> with(name, made));
        return this;
    }

    /** Returns an object that holds the same and changes apart from this. */
    public JsonObject copy() {
        JsonObject copy = new JsonObject();
        copy.node.setAll(node.deepCopy());
        return copy;
    }

    /** Returns the document, UTF-8. */
    public byte[] bytes() {
        return JsonReader.writer().writeValueAsBytes(node);
    }

    /** Returns the names of the fields; the values are not shown, as one may be a secret. */
    @Override
    public String toString() {
        return "JsonObject" + List.copyOf(node.propertyNames());
    }
}
