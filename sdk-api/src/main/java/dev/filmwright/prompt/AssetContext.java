package dev.filmwright.prompt;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Free words about an asset in one prompt, for things, clothes, cameras and styles. Immutable; a blank text says nothing.
 * Words for a field that the asset has itself, such as {@code description} or {@code palette}, replace the asset's; others
 * are added.
 *
 * @param fields what is said, by field, e.g. {@code state → "shattered"}; fields that say nothing are left out
 */
public record AssetContext(SortedMap<String, String> fields) {
    /** Says nothing. */
    public static final AssetContext NONE = new AssetContext(Collections.emptySortedMap());

    /** Copies the map without what is blank. */
    public AssetContext {
        SortedMap<String, String> said = new TreeMap<>(fields);
        said.values().removeIf(String::isBlank);
        fields = Collections.unmodifiableSortedMap(said);
    }

    /** Returns the context that says this, by field. */
    public static AssetContext of(Map<String, String> fields) {
        return fields.isEmpty() ? NONE : new AssetContext(new TreeMap<>(fields));
    }

    /** Returns what is said in a field, empty if nothing. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
