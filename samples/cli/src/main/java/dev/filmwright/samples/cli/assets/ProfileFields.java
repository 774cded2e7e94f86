package dev.filmwright.samples.cli.assets;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Profile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The facts of a profile as text, by name: whatever facts a profile has, they can be shown and set. */
final class ProfileFields {
    private ProfileFields() {}

    /** Returns the facts that are known, in the profile's order. */
    static Map<String, String> of(Profile profile) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (RecordComponent component : profile.getClass().getRecordComponents()) {
            String text = text(value(profile, component));
            if (!text.isEmpty()) {
                fields.put(component.getName(), text);
            }
        }
        return fields;
    }

    /** Returns the profile with some facts set; an empty text takes one away. */
    static Profile with(Profile profile, Map<String, String> changes) {
        RecordComponent[] components = profile.getClass().getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        changes.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidInputException(
                            "field",
                            "profile." + unknown,
                            names.isEmpty()
                                    ? "assets of this category have no profile: use attributes.KEY"
                                    : "use one of "
                                            + names.stream()
                                                    .map(name -> "profile." + name)
                                                    .collect(Collectors.joining(", ")));
                });
        Object[] values = Arrays.stream(components)
                .map(component -> changes.containsKey(component.getName())
                        ? parsed(component, String.valueOf(changes.get(component.getName())))
                        : value(profile, component))
                .toArray();
        return made(profile, components, values);
    }

    private static Profile made(Profile like, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return like.getClass().getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a public record has a public constructor", e);
        }
    }

    private static Object value(Profile profile, RecordComponent component) {
        try {
            return component.getAccessor().invoke(profile);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a public record has public accessors", e);
        }
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(", "));
        } else if (value instanceof OptionalInt number) {
            return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
        } else if (value instanceof OptionalDouble number) {
            return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
        }
        return value.toString();
    }

    private static Object parsed(RecordComponent component, String text) {
        Class<?> type = component.getType();
        try {
            if (type == List.class) {
                return Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
            } else if (type == OptionalInt.class) {
                return text.isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text.strip()));
            } else if (type == OptionalDouble.class) {
                return text.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(finite(text));
            }
            return text;
        } catch (NumberFormatException e) {
            String kind = type == OptionalInt.class ? "a whole number" : "a number";
            throw new InvalidInputException("profile." + component.getName(), text, "use " + kind, e);
        }
    }

    private static double finite(String text) {
        double number = Double.parseDouble(text.strip());
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }
}
