package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.provider.support.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says whether the server takes a value, which it turns into what the input takes as Python does: {@code 64.7} becomes 64 for a
 * whole number and so does {@code "64"}, but not {@code "64.7"}.
 */
final class LiteralCheck {
    private static final Pattern WHOLE = Pattern.compile("\\s*[+-]?\\d+(_\\d+)*\\s*");
    private static final Pattern NUMBER =
            Pattern.compile("\\s*[+-]?(\\d+(_\\d+)*\\.?(\\d+(_\\d+)*)?|\\.\\d+(_\\d+)*)([eE][+-]?\\d{1,6})?\\s*");
    private static final int MOST_DIGITS = 400;
    private static final int SHOWN_CHOICES = 12;

    private LiteralCheck() {}

    /** Returns what is wrong with a value, and the remedy; nothing if the server takes it. */
    static Optional<String> problem(InputSpec spec, Literal given, String nodeType) {
        JsonValue value = unwrapped(Documents.answer(given.json()));
        if (!value.present()) {
            return Optional.of("null is no value: give one, or leave the input out");
        }
        if (spec.linkOnly()) {
            return Optional.of("it takes " + spec.type() + ": link an output of another node");
        }
        if (spec.unknown()) {
            return Optional.empty();
        }
        return switch (spec.type()) {
            case "INT" -> number(spec, whole(value), "give a whole number");
            case "FLOAT" -> number(spec, decimal(value), "give a number");
            case InputSpec.COMBO -> choice(spec, value, nodeType);
            default -> Optional.empty(); // anything has a text, and anything is true or false
        };
    }

    private static JsonValue unwrapped(JsonValue value) {
        return value.isObject() && value.at("__value__").present() ? value.at("__value__") : value;
    }

    private static Optional<BigDecimal> whole(JsonValue value) {
        if (value.isText()) {
            String text = value.text();
            return WHOLE.matcher(text).matches() && text.length() <= MOST_DIGITS
                    ? Optional.of(new BigDecimal(new BigInteger(plain(text))))
                    : Optional.empty();
        }
        return decimal(value).map(number -> new BigDecimal(number.toBigInteger()));
    }

    private static Optional<BigDecimal> decimal(JsonValue value) {
        if (value.isText()) {
            String text = value.text();
            return NUMBER.matcher(text).matches() && text.length() <= MOST_DIGITS
                    ? bounded(new BigDecimal(plain(text)))
                    : Optional.empty();
        }
        if (value.isNumber()) {
            return bounded(value.decimal());
        }
        return switch (value.json()) {
            case "true" -> Optional.of(BigDecimal.ONE);
            case "false" -> Optional.of(BigDecimal.ZERO);
            default -> Optional.empty();
        };
    }

    /** Beyond this it is infinite on the server, and would take all memory here if it were written out. */
    private static Optional<BigDecimal> bounded(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(number);
    }

    private static String plain(String text) {
        return text.strip().replace("_", "").replaceFirst("^\\+", "");
    }

    private static Optional<String> number(InputSpec spec, Optional<BigDecimal> number, String remedy) {
        if (number.isEmpty()) {
            return Optional.of(remedy + range(spec));
        }
        if (spec.min().filter(min -> number.get().compareTo(min) < 0).isPresent()) {
            return Optional.of("it is too small: " + remedy + range(spec));
        }
        if (spec.max().filter(max -> number.get().compareTo(max) > 0).isPresent()) {
            return Optional.of("it is too big: " + remedy + range(spec));
        }
        return Optional.empty();
    }

    private static String range(InputSpec spec) {
        return spec.min().map(min -> " of at least " + min.toPlainString()).orElse("")
                + spec.max()
                        .map(max -> (spec.min().isPresent() ? " and" : " of") + " at most " + max.toPlainString())
                        .orElse("");
    }

    private static Optional<String> choice(InputSpec spec, JsonValue value, String nodeType) {
        List<String> choices = spec.choices().orElse(List.of());
        String json = JsonText.of(value);
        if (spec.choices().isEmpty() || choices.contains(json)) {
            return Optional.empty();
        }
        Optional<String> folder = ModelFolders.of(nodeType, spec.name());
        if (folder.isPresent() && value.isText()) {
            return Optional.of(ModelFolders.missing(value.text(), folder.get(), choices));
        }
        return Optional.of("use one of " + shown(choices));
    }

    static String shown(List<String> choices) {
        List<String> first = choices.subList(0, Math.min(SHOWN_CHOICES, choices.size()));
        return first + (choices.size() > first.size() ? " and " + (choices.size() - first.size()) + " more" : "");
    }
}
