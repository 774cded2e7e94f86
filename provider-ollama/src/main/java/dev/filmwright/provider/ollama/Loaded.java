package dev.filmwright.provider.ollama;

import dev.filmwright.provider.support.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A model in memory. Immutable.
 *
 * @param size the memory it takes
 * @param onCards how much of that is graphics memory
 */
record Loaded(long size, long onCards) {
    static Loaded of(JsonValue model) {
        return new Loaded(bytes(model.at("size")), bytes(model.at("size_vram")));
    }

    /** Returns what is loaded, by full name. */
    static Map<String, Loaded> all(List<JsonValue> models) {
        Map<String, Loaded> all = new HashMap<>();
        models.forEach(model -> Inventory.tag(model).ifPresent(tag -> all.put(tag.full(), of(model))));
        return all;
    }

    private static long bytes(JsonValue value) {
        return Math.max(0, value.optional(JsonValue::whole).orElse(0L));
    }
}
