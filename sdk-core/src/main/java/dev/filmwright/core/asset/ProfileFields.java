package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.Profile;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The facts of profiles by the names of their record components, so that a new fact needs no second list of facts. */
final class ProfileFields {
    private ProfileFields() {}

    /** Returns each fact by its name. */
    static SortedMap<String, FieldValue> of(Profile profile) {
        SortedMap<String, FieldValue> fields = new TreeMap<>();
        for (RecordComponent component : profile.getClass().getRecordComponents()) {
            fields.put(component.getName(), field(value(profile, component)));
        }
        return fields;
    }

    /**
     * Returns the profile with some of its facts replaced.
     *
     * @throws InvalidInputException if a fact is not of this shape, or its value of another type
     */
    static Profile with(Profile base, SortedMap<String, FieldValue> fields) {
        RecordComponent[] components = base.getClass().getRecordComponents();
        checkNames(components, fields);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            FieldValue field = fields.get(component.getName());
            values[i] = field == null ? value(base, component) : value(field, component);
        }
        return made(base.getClass(), components, values);
    }

    private static void checkNames(RecordComponent[] components, SortedMap<String, FieldValue> fields) {
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        fields.keySet().stream()
                .filter(Predicate.not(known::contains))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidInputException(
                            "field",
                            ContentFields.PROFILE + unknown,
                            known.isEmpty()
                                    ? "assets of this category have no profile: use attributes"
                                    : "use one of "
                                            + known.stream()
                                                    .map(ContentFields.PROFILE::concat)
                                                    .collect(Collectors.joining(", ")));
                });
    }

    private static FieldValue field(Object value) {
        if (value instanceof List<?> words) {
            return new FieldValue.Words(words.stream().map(String.class::cast).toList());
        }
        if (value instanceof OptionalInt number) {
            return new FieldValue.Quantity(
                    number.isPresent() ? OptionalDouble.of(number.getAsInt()) : OptionalDouble.empty());
        }
        return value instanceof OptionalDouble number
                ? new FieldValue.Quantity(number)
                : new FieldValue.Text((String) value);
    }

    private static Object value(FieldValue field, RecordComponent component) {
        String name = ContentFields.PROFILE + component.getName();
        Class<?> type = component.getType();
        if (type == String.class) {
            return ContentFields.text(name, field);
        }
        if (type == List.class) {
            return ContentFields.words(name, field);
        }
        if (!(field instanceof FieldValue.Quantity number)) {
            throw new InvalidInputException(name, field.display(), "give a number");
        }
        return type == OptionalInt.class ? whole(name, number) : number.value();
    }

    private static OptionalInt whole(String name, FieldValue.Quantity number) {
        if (number.value().isEmpty()) {
            return OptionalInt.empty();
        }
        double value = number.value().getAsDouble();
        if (value != (int) value) {
            throw new InvalidInputException(name, number.display(), "give a whole number");
        }
        return OptionalInt.of((int) value);
    }

    private static Object value(Profile profile, RecordComponent component) {
        try {
            return component.getAccessor().invoke(profile);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a profile's " + component.getName() + " cannot be read", e);
        }
    }

    private static Profile made(Class<? extends Profile> shape, RecordComponent[] components, Object[] values) {
        try {
            Constructor<? extends Profile> constructor = shape.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a profile of shape " + shape.getSimpleName() + " cannot be made", e);
        }
    }
}
