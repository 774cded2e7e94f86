package dev.filmwright.core.vision;

import dev.filmwright.asset.FieldValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Values by the names of their fields, in order. Immutable. */
record Facts(Map<String, FieldValue> values) {
    Facts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    String text(String field) {
        return values.get(field) instanceof FieldValue.Text text ? text.value() : "";
    }

    List<String> words(String field) {
        return values.get(field) instanceof FieldValue.Words words ? words.values() : List.of();
    }

    OptionalDouble decimal(String field) {
        return values.get(field) instanceof FieldValue.Quantity number ? number.value() : OptionalDouble.empty();
    }

    OptionalInt whole(String field) {
        OptionalDouble number = decimal(field);
        return number.isPresent() ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
    }
}
