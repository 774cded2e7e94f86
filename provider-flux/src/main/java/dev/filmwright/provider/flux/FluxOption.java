package dev.filmwright.provider.flux;

import dev.filmwright.InvalidInputException;
import dev.filmwright.provider.support.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A setting of a model.
 *
 * @param name its name, which is the field's
 * @param type what it takes
 * @param least the smallest number
 * @param most the largest number
 * @param values the words it takes
 */
record FluxOption(String name, Type type, Optional<BigDecimal> least, Optional<BigDecimal> most, List<String> values) {
    FluxOption {
        values = List.copyOf(values);
    }

    enum Type {
        WHOLE,
        NUMBER,
        FLAG,
        CHOICE
    }

    static FluxOption whole(String name, long least, long most) {
        return new FluxOption(
                name,
                Type.WHOLE,
                Optional.of(BigDecimal.valueOf(least)),
                Optional.of(BigDecimal.valueOf(most)),
                List.of());
    }

    static FluxOption flag(String name) {
        return new FluxOption(name, Type.FLAG, Optional.empty(), Optional.empty(), List.of());
    }

    static FluxOption choice(String name, String... values) {
        return new FluxOption(name, Type.CHOICE, Optional.empty(), Optional.empty(), List.of(values));
    }

    /**
     * Adds it to a body.
     *
     * @throws InvalidInputException if the value is none it takes
     */
    void put(JsonObject body, String value) {
        switch (type) {
            case WHOLE -> body.with(name, whole(value));
            case NUMBER -> body.with(name, number(value));
            case FLAG -> body.with(name, truth(value));
            case CHOICE -> body.with(name, word(value));
        }
    }

    /** Throws if the value is none it takes. */
    void check(String value) {
        put(JsonObject.create(), value);
    }

    long whole(String value) {
        try {
            return number(value).longValueExact();
        } catch (ArithmeticException e) {
            throw wrong(value, "a whole number", e);
        }
    }

    private BigDecimal number(String value) {
        BigDecimal number;
        try {
            // Longer ones are no settings but attempts.
            number = new BigDecimal(value.length() > 20 ? "" : value.strip());
        } catch (NumberFormatException e) {
            throw wrong(value, type == Type.WHOLE ? "a whole number" : "a number", e);
        }
        if (least.filter(bound -> number.compareTo(bound) < 0).isPresent()
                || most.filter(bound -> number.compareTo(bound) > 0).isPresent()) {
            throw wrong(value, type == Type.WHOLE ? "a whole number" : "a number", null);
        }
        return number;
    }

    boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidInputException("options." + name, value, "write true or false");
        };
    }

    private String word(String value) {
        if (!values.contains(value)) {
            throw new InvalidInputException("options." + name, value, "use one of " + values);
        }
        return value;
    }

    private InvalidInputException wrong(String value, String what, @org.jspecify.annotations.Nullable Throwable cause) {
        String range = least.map(low -> " of " + low.toPlainString()).orElse("")
                + most.map(high -> " to " + high.toPlainString()).orElse("");
        return new InvalidInputException("options." + name, value, "use " + what + range, cause);
    }
}
