package dev.filmwright.core.imagefile.parameters;

import dev.filmwright.media.FrameSize;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Numbers in text, and values in JSON that may be of any type. */
final class Values {
    private static final int DIGITS = 40;
    private static final int LARGEST_EDGE = 1_000_000;

    private Values() {}

    /** Returns the text of a value: also of a number or a truth, never of a list or an object. */
    static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.isMissingNode()
                ? Optional.of(node.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** Returns the text of the first of these members that has one. */
    static Optional<String> text(JsonNode object, String... names) {
        for (String name : names) {
            Optional<String> text = text(object.path(name));
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    static Optional<BigInteger> integer(String text) {
        String digits = text.strip();
        boolean sound = !digits.isEmpty() && digits.length() <= DIGITS;
        for (int i = 0; i < digits.length() && sound; i++) {
            char digit = digits.charAt(i);
            sound = digit >= '0' && digit <= '9' || i == 0 && digit == '-' && digits.length() > 1;
        }
        return sound ? Optional.of(new BigInteger(digits)) : Optional.empty();
    }

    /** Returns a whole number of at most nine digits. */
    static OptionalInt count(String text) {
        Optional<BigInteger> value = integer(text);
        return value.isPresent() && value.get().signum() >= 0 && value.get().bitLength() < 30
                ? OptionalInt.of(value.get().intValue())
                : OptionalInt.empty();
    }

    static OptionalDouble number(String text) {
        if (text.length() > DIGITS) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Reads a size such as {@code 832x1216}. */
    static Optional<FrameSize> size(String text) {
        int by = text.indexOf('x');
        return by < 0 ? Optional.empty() : size(text.substring(0, by), text.substring(by + 1));
    }

    static Optional<FrameSize> size(String width, String height) {
        OptionalInt columns = count(width);
        OptionalInt rows = count(height);
        return columns.isPresent() && rows.isPresent() && edge(columns.getAsInt()) && edge(rows.getAsInt())
                ? Optional.of(new FrameSize(columns.getAsInt(), rows.getAsInt()))
                : Optional.empty();
    }

    private static boolean edge(int pixels) {
        return pixels >= 1 && pixels <= LARGEST_EDGE;
    }
}
