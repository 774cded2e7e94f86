package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/** Turns the text a user gives for a parameter into what the graph holds. */
final class ValueReader {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 1_000;

    private ValueReader() {}

    static Literal read(TemplateParameter parameter, String value) {
        return switch (parameter.kind()) {
            case TEXT -> Literal.of(value);
            case INTEGER ->
                Literal.of(range(parameter, value, whole(parameter, value)).toBigIntegerExact());
            case SEED -> Literal.of(seed(parameter, value));
            case NUMBER -> fraction(range(parameter, value, decimal(parameter, value)));
            case CHOICE -> choice(parameter, value);
            case FLAG -> flag(parameter, value);
            case IMAGE, MASK, MODEL -> name(parameter, value);
            case LORAS -> throw new IllegalArgumentException(parameter.name());
        };
    }

    private static BigDecimal decimal(TemplateParameter parameter, String value) {
        try {
            if (value.length() <= LONGEST_NUMBER) {
                BigDecimal number = new BigDecimal(value.strip());
                if (Math.abs((long) number.scale()) <= LONGEST_NUMBER) {
                    return number;
                }
            }
        } catch (NumberFormatException e) {
            throw new InvalidInputException(parameter.name(), value, "give a number, e.g. 0.8", e);
        }
        throw new InvalidInputException(parameter.name(), value, "give a shorter number");
    }

    private static BigDecimal whole(TemplateParameter parameter, String value) {
        BigDecimal number = decimal(parameter, value);
        if (number.stripTrailingZeros().scale() > 0) {
            throw new InvalidInputException(parameter.name(), value, "give a whole number");
        }
        return number;
    }

    private static BigInteger seed(TemplateParameter parameter, String value) {
        BigInteger seed = whole(parameter, value).toBigIntegerExact();
        if (seed.signum() < 0 || seed.bitLength() > Long.SIZE) {
            throw new InvalidInputException(parameter.name(), value, "give a seed of 0 to 18446744073709551615");
        }
        return seed;
    }

    private static BigDecimal range(TemplateParameter parameter, String value, BigDecimal number) {
        if (parameter.min().filter(min -> number.compareTo(min) < 0).isPresent()) {
            throw new InvalidInputException(
                    parameter.name(),
                    value,
                    "give at least " + parameter.min().get().toPlainString());
        }
        if (parameter.max().filter(max -> number.compareTo(max) > 0).isPresent()) {
            throw new InvalidInputException(
                    parameter.name(),
                    value,
                    "give at most " + parameter.max().get().toPlainString());
        }
        Optional<BigDecimal> step = parameter.step();
        if (step.isPresent()) {
            BigDecimal least = parameter.min().orElse(BigDecimal.ZERO);
            BigDecimal rest = number.subtract(least).remainder(step.get());
            if (rest.signum() != 0) {
                BigDecimal below = number.subtract(rest);
                throw new InvalidInputException(
                        parameter.name(),
                        value,
                        "give one of the steps, e.g. " + below.toPlainString() + " or "
                                + below.add(step.get()).toPlainString());
            }
        }
        return number;
    }

    /** A number for an input that takes fractions is written with one: some custom nodes look at how it is written. */
    private static Literal fraction(BigDecimal number) {
        BigDecimal plain = new BigDecimal(number.toPlainString());
        return Literal.of(plain.scale() < 1 ? plain.setScale(1) : plain);
    }

    private static Literal choice(TemplateParameter parameter, String value) {
        if (!parameter.choices().contains(value)) {
            throw new InvalidInputException(
                    parameter.name(), value, "use one of " + String.join(", ", parameter.choices()));
        }
        return Literal.of(value);
    }

    private static Literal flag(TemplateParameter parameter, String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Literal.of(true);
            case "false" -> Literal.of(false);
            default -> throw new InvalidInputException(parameter.name(), value, "use true or false");
        };
    }

    private static Literal name(TemplateParameter parameter, String value) {
        if (value.isBlank() || value.length() > LONGEST_NAME) {
            throw new InvalidInputException(parameter.name(), value, "give the name of a file on the server");
        }
        return Literal.of(value);
    }
}
