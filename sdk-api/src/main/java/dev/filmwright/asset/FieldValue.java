package dev.filmwright.asset;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** The value of a field of an asset, by its type. Immutable. */
public sealed interface FieldValue {

    /** Returns the value as people read it; empty if there is none. */
    String display();

    /**
     * A text; empty if nothing is known.
     *
     * @param value the text
     */
    record Text(String value) implements FieldValue {
        /** Checks that the text is there. */
        public Text {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String display() {
            return value;
        }
    }

    /**
     * A list of texts.
     *
     * @param values the texts, in order
     */
    record Words(List<String> values) implements FieldValue {
        /** Copies the list. */
        public Words {
            values = List.copyOf(values);
        }

        @Override
        public String display() {
            return String.join(", ", values);
        }
    }

    /**
     * A number, in the field's unit.
     *
     * @param value the number, or empty if it is not known
     */
    record Quantity(OptionalDouble value) implements FieldValue {
        /** Checks that the value is there. */
        public Quantity {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String display() {
            if (value.isEmpty()) {
                return "";
            }
            double number = value.getAsDouble();
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString((long) number)
                    : Double.toString(number);
        }
    }
}
