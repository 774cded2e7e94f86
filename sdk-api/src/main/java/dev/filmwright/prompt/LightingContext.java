package dev.filmwright.prompt;

import dev.filmwright.InvalidInputException;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The light in one prompt. Immutable; an empty text or number says nothing. What it says replaces the asset's own words, and
 * those of a place about its light.
 *
 * @param key the key light, e.g. {@code "a single candle"}
 * @param fill the fill light
 * @param back the back light
 * @param quality hard or soft
 * @param direction where it comes from
 * @param kelvin colour temperature in kelvin
 * @param contrastRatio key to fill, e.g. 4.0 for 4:1
 * @param mood what it makes one feel
 */
public record LightingContext(
        String key,
        String fill,
        String back,
        String quality,
        String direction,
        OptionalInt kelvin,
        OptionalDouble contrastRatio,
        String mood) {
    /** Says nothing. */
    public static final LightingContext NONE =
            new LightingContext("", "", "", "", "", OptionalInt.empty(), OptionalDouble.empty(), "");

    /**
     * Checks the numbers.
     *
     * @throws InvalidInputException if kelvin or ratio is not above 0
     */
    public LightingContext {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(fill, "fill");
        Objects.requireNonNull(back, "back");
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(mood, "mood");
        if (kelvin.isPresent() && kelvin.getAsInt() < 1) {
            throw new InvalidInputException("kelvin", kelvin.getAsInt(), "use a temperature above 0, such as 3200");
        }
        if (contrastRatio.isPresent()
                && !(contrastRatio.getAsDouble() > 0 && Double.isFinite(contrastRatio.getAsDouble()))) {
            throw new InvalidInputException(
                    "contrastRatio", contrastRatio.getAsDouble(), "use a ratio above 0, such as 4 for 4:1");
        }
    }

    /**
     * Returns the context that says this, by field, as {@link #fields()} tells; other fields are passed over.
     *
     * @throws InvalidInputException if {@code kelvin} or {@code contrastRatio} is no number above 0
     */
    public static LightingContext of(Map<String, String> fields) {
        return new LightingContext(
                fields.getOrDefault("key", ""),
                fields.getOrDefault("fill", ""),
                fields.getOrDefault("back", ""),
                fields.getOrDefault("quality", ""),
                fields.getOrDefault("direction", ""),
                kelvin(fields.getOrDefault("kelvin", "")),
                ratio(fields.getOrDefault("contrastRatio", "")),
                fields.getOrDefault("mood", ""));
    }

    private static OptionalInt kelvin(String text) {
        try {
            return text.isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("kelvin", text, "use a whole number, such as 3200");
        }
    }

    private static OptionalDouble ratio(String text) {
        try {
            return text.isBlank() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text.strip()));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("contrastRatio", text, "use a number, such as 4 for 4:1");
        }
    }

    /** Returns what is said, by field; fields that say nothing are left out. */
    public SortedMap<String, String> fields() {
        SortedMap<String, String> said = new TreeMap<>();
        said.put("key", key);
        said.put("fill", fill);
        said.put("back", back);
        said.put("quality", quality);
        said.put("direction", direction);
        kelvin.ifPresent(value -> said.put("kelvin", Integer.toString(value)));
        contrastRatio.ifPresent(value -> said.put("contrastRatio", Double.toString(value)));
        said.put("mood", mood);
        said.values().removeIf(String::isBlank);
        return said;
    }
}
