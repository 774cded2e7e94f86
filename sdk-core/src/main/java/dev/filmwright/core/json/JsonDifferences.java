package dev.filmwright.core.json;

import dev.filmwright.generation.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds where two JSON values differ, as {@link CanonicalJson} sees them. */
public final class JsonDifferences {
    private final List<Difference> found = new ArrayList<>();

    private JsonDifferences() {}

    /** Returns the innermost places where two values differ, in order of path; {@code root} names the values. */
    public static List<Difference> between(String root, JsonNode first, JsonNode second) {
        JsonDifferences differences = new JsonDifferences();
        differences.compare(root, first, second);
        return List.copyOf(differences.found);
    }

    private void compare(String path, JsonNode first, JsonNode second) {
        if (first.isObject() && second.isObject()) {
            Map<String, JsonNode> one = members(first);
            Map<String, JsonNode> other = members(second);
            Map<String, JsonNode> all = new TreeMap<>(one);
            all.putAll(other);
            all.keySet().forEach(name -> compare(path + "." + name, of(one, name), of(other, name)));
        } else if (first.isArray() && second.isArray()) {
            for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
                compare(path + "[" + i + "]", first.path(i), second.path(i));
            }
        } else if (!text(first).equals(text(second))) {
            found.add(new Difference(path, text(first), text(second)));
        }
    }

    private static JsonNode of(Map<String, JsonNode> members, String name) {
        return members.getOrDefault(name, MissingNode.getInstance());
    }

    private static Map<String, JsonNode> members(JsonNode object) {
        Map<String, JsonNode> members = new TreeMap<>();
        CanonicalJson.members(object).forEach(member -> members.put(member.getKey(), member.getValue()));
        return members;
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "" : CanonicalJson.of(value);
    }
}
