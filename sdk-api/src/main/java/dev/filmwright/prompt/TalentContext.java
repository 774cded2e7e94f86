package dev.filmwright.prompt;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a talent does in one prompt. Immutable; an empty text says nothing. What it says replaces the asset's own words.
 *
 * @param action what it does
 * @param expression what its face shows
 * @param position where it is in the frame
 * @param wardrobe what it wears instead of its default wardrobe
 * @param interaction what it does with others
 */
public record TalentContext(String action, String expression, String position, String wardrobe, String interaction) {
    /** Says nothing. */
    public static final TalentContext NONE = new TalentContext("", "", "", "", "");

    /** Returns the context that says this, by field, as {@link #fields()} tells; other fields are passed over. */
    public static TalentContext of(Map<String, String> fields) {
        return new TalentContext(
                fields.getOrDefault("action", ""),
                fields.getOrDefault("expression", ""),
                fields.getOrDefault("position", ""),
                fields.getOrDefault("wardrobe", ""),
                fields.getOrDefault("interaction", ""));
    }

    /** Returns what is said, by field; fields that say nothing are left out. */
    public SortedMap<String, String> fields() {
        SortedMap<String, String> said = new TreeMap<>();
        said.put("action", action);
        said.put("expression", expression);
        said.put("position", position);
        said.put("wardrobe", wardrobe);
        said.put("interaction", interaction);
        said.values().removeIf(String::isBlank);
        return said;
    }
}
