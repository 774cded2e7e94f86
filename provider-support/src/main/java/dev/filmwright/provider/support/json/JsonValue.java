package dev.filmwright.provider.support.json;

import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.address.HostRules;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in what a backend answered. Immutable.
 *
 * <p>Going to a place never fails: {@link #at} and {@link #item} lead to a value that is absent if nothing is there, or
 * {@code null}. Asking for what it is does: every such method throws a {@link ProviderException} of kind {@code BAD_RESPONSE}
 * that names the place, e.g. {@code "$.result.outputs[2].url is a number, not a text"}, if the value is absent or of another
 * shape. Names a backend may leave out are asked for with {@link #optional}:
 *
 * <pre>{@code
 * String id = answer.at("id").text();
 * Optional<BigDecimal> cost = answer.at("cost").optional(JsonValue::decimal);
 * }</pre>
 */
public final class JsonValue {
    private final JsonNode node;
    private final @Nullable JsonValue within;
    private final String field;
    private final int index;
    private final Origin origin;

    /** Creates the value of a whole document. */
    JsonValue(JsonNode node, Origin origin) {
        this(node, null, "$", -1, origin);
    }

    /** What leads to it is put into words only when something is wrong with it, which is hardly ever. */
    private JsonValue(JsonNode node, @Nullable JsonValue within, String field, int index, Origin origin) {
        this.node = node;
        this.within = within;
        this.field = field;
        this.index = index;
        this.origin = origin;
    }

    /** Returns the value of a field; absent if there is none or this is no object. */
    public JsonValue at(String field) {
        return new JsonValue(node.path(field), this, field, -1, origin);
    }

    /** Returns an element of an array, from 0; absent if there is none or this is no array. */
    public JsonValue item(int index) {
        return new JsonValue(node.path(index), this, "", index, origin);
    }

    /** Returns whether there is a value that is not {@code null}, nor a number that is none. */
    public boolean present() {
        return !JsonReader.absent(node);
    }

    /** Returns what {@code read} makes of the value, or nothing if it is absent. A value of another shape still fails. */
    public <T> Optional<T> optional(Function<JsonValue, T> read) {
        return present() ? Optional.of(read.apply(this)) : Optional.empty();
    }

    /** Returns the text. */
    public String text() {
        return expect(JsonNode::isString, "a text").stringValue();
    }

    /** Returns the text, which must not be empty. */
    public String nonEmptyText() {
        String text = text();
        if (text.isBlank()) {
            throw wrong("is empty");
        }
        return text;
    }

    /** Returns the truth value. */
    public boolean flag() {
        return expect(JsonNode::isBoolean, "true or false").booleanValue();
    }

    /** Returns the number, exactly. */
    public BigDecimal decimal() {
        return expect(number -> number.isNumber() && !JsonReader.nonNumber(number), "a number")
                .decimalValue();
    }

    /** Returns the whole number; {@code 5.0} is one. */
    public long whole() {
        BigDecimal number = decimal();
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw wrong("is no whole number of 64 bits");
        }
    }

    /** Returns the whole number, which is not negative and may need an unsigned 64 bits, as some seeds do. */
    public BigInteger unsigned() {
        BigDecimal number = decimal();
        if (number.signum() < 0 || number.precision() - (long) number.scale() > 20) {
            throw wrong("is no whole number of 0 to 2^64-1");
        }
        try {
            BigInteger whole = number.toBigIntegerExact();
            if (whole.bitLength() <= Long.SIZE) {
                return whole;
            }
        } catch (ArithmeticException e) {
            // A fraction: the same answer as for too large a number.
        }
        throw wrong("is no whole number of 0 to 2^64-1");
    }

    /** Returns the time of a text such as {@code 2026-11-21T10:20:00Z} (ISO 8601 with a zone). */
    public Instant instant() {
        String text = text();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw wrong("is no time with a zone");
        }
    }

    /** Returns the address of a text if the rules allow it; it may be a signed one, so do not show it. */
    public URI address(HostRules rules) {
        return rules.check(text()).orElseThrow(() -> wrong("is no address that may be asked"));
    }

    /** Returns the elements of the array. */
    public List<JsonValue> items() {
        JsonNode array = expect(JsonNode::isArray, "an array");
        List<JsonValue> items = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            items.add(item(i));
        }
        return items;
    }

    /** Returns the names of the object's fields, in order. */
    public List<String> names() {
        return List.copyOf(expect(JsonNode::isObject, "an object").propertyNames());
    }

    /** Returns this if it is an object. */
    public JsonValue object() {
        expect(JsonNode::isObject, "an object");
        return this;
    }

    /** Returns whether this is an object. */
    public boolean isObject() {
        return node.isObject();
    }

    /** Returns whether this is an array. */
    public boolean isArray() {
        return node.isArray();
    }

    /** Returns whether this is a text. */
    public boolean isText() {
        return node.isString();
    }

    /** Returns whether this is a number. */
    public boolean isNumber() {
        return node.isNumber() && !JsonReader.nonNumber(node);
    }

    /** Returns the document at this place as JSON, as the backend said it: it may hold what must not be shown. */
    public String json() {
        return JsonReader.writer().writeValueAsString(node);
    }

    /** Returns the place, e.g. {@code "$.result.outputs[2].url"}. */
    public String path() {
        return origin.secrets().redact(place());
    }

    private String place() {
        Deque<String> steps = new ArrayDeque<>();
        JsonValue value = this;
        for (JsonValue outer = within; outer != null; outer = value.within) {
            steps.push(value.index < 0 ? "." + Printable.name(value.field) : "[" + value.index + "]");
            value = outer;
        }
        return "$" + String.join("", steps);
    }

    /** Returns the exception that says what is wrong with this place: {@code value.wrong("is no known status")}. */
    public ProviderException wrong(String what) {
        return origin.badAnswer(place() + " " + what, null);
    }

    private JsonNode expect(Predicate<JsonNode> shape, String expected) {
        if (!shape.test(node)) {
            throw wrong(present() ? "is " + kind() + ", not " + expected : "is missing, not " + expected);
        }
        return node;
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case STRING -> "a text";
            default -> "something else";
        };
    }

    /** Returns the place; never the value, which may be a secret. */
    @Override
    public String toString() {
        return "JsonValue " + path();
    }
}
