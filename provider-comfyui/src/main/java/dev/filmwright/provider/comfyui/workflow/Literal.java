package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import dev.filmwright.provider.support.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A value given to an input of a node, exactly as written: {@code 1.0} stays apart from {@code 1}, and a whole number may need
 * 64 bits without a sign, as seeds do. Immutable; equal if written equally.
 */
public final class Literal implements NodeInput {
    private final String json;
    private final Optional<String> text;

    private Literal(String json, Optional<String> text) {
        this.json = json;
        this.text = text;
    }

    /** Returns a text. */
    public static Literal of(String text) {
        return new Literal(JsonText.quoted(text), Optional.of(text));
    }

    /** Returns a whole number. */
    public static Literal of(long number) {
        return new Literal(Long.toString(number), Optional.empty());
    }

    /** Returns a whole number of any size. */
    public static Literal of(BigInteger number) {
        return new Literal(number.toString(), Optional.empty());
    }

    /** Returns a number, with as many decimals as it has. */
    public static Literal of(BigDecimal number) {
        return new Literal(number.toString(), Optional.empty());
    }

    /**
     * Returns a number with a fraction; that of 1 is {@code 1.0}.
     *
     * @throws InvalidInputException if JSON cannot hold it
     */
    public static Literal of(double number) {
        if (!Double.isFinite(number)) {
            throw new InvalidInputException("number", number, "use a finite number");
        }
        return of(new BigDecimal(Double.toString(number)));
    }

    /** Returns a truth value. */
    public static Literal of(boolean flag) {
        return new Literal(Boolean.toString(flag), Optional.empty());
    }

    /**
     * Returns any value that is written in JSON.
     *
     * @throws InvalidInputException if it is no JSON, or an array: a server takes that for a link, so a list must be wrapped as
     *     {@code {"__value__": […]}}
     */
    public static Literal json(String json) {
        return of(Documents.read("value", json), "value");
    }

    static Literal of(JsonValue value, String place) {
        if (value.isArray()) {
            throw new InvalidInputException(
                    place,
                    value.json(),
                    "a list is read as a link [\"node id\", output]: wrap another one as {\"__value__\": [...]}");
        }
        return value.isText() ? of(value.text()) : new Literal(JsonText.of(value), Optional.empty());
    }

    /** Returns the text, if it is one. */
    public Optional<String> text() {
        return text;
    }

    @Override
    public String json() {
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Literal literal && json.equals(literal.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** Returns it in JSON. */
    @Override
    public String toString() {
        return json;
    }
}
