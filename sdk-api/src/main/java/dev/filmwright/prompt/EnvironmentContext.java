package dev.filmwright.prompt;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a place is like in one prompt. Immutable; an empty text says nothing. What it says replaces the asset's own words.
 *
 * @param setting whether we are inside or outside, e.g. {@code "interior"}
 * @param area the part of the place
 * @param time the time of day
 * @param weather the weather
 * @param modifications what is different from usual
 */
public record EnvironmentContext(String setting, String area, String time, String weather, String modifications) {
    /** Says nothing. */
    public static final EnvironmentContext NONE = new EnvironmentContext("", "", "", "", "");

    /** Returns the context that says this, by field, as {@link #fields()} tells; other fields are passed over. */
    public static EnvironmentContext of(Map<String, String> fields) {
        return new EnvironmentContext(
                fields.getOrDefault("setting", ""),
                fields.getOrDefault("area", ""),
                fields.getOrDefault("time", ""),
                fields.getOrDefault("weather", ""),
                fields.getOrDefault("modifications", ""));
    }

    /** Returns what is said, by field; fields that say nothing are left out. */
    public SortedMap<String, String> fields() {
        SortedMap<String, String> said = new TreeMap<>();
        said.put("setting", setting);
        said.put("area", area);
        said.put("time", time);
        said.put("weather", weather);
        said.put("modifications", modifications);
        said.values().removeIf(String::isBlank);
        return said;
    }
}
