package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.Profile;
import dev.filmwright.core.json.Json;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Profiles as JSON objects that name their shape. */
final class ProfileJson {
    private static final String SHAPE = "shape";
    private static final Map<String, Class<? extends Profile>> SHAPES = new TreeMap<>(Map.of(
            "none", Profile.None.class,
            "talent", Profile.Talent.class,
            "environment", Profile.Environment.class,
            "lighting", Profile.Lighting.class,
            "camera", Profile.Camera.class,
            "style", Profile.Style.class));

    /** What most assets have; they are immutable and need not be parsed each time. */
    private static final Map<String, Profile> EMPTY = Stream.of(
                    new Profile.None(),
                    Profile.Talent.EMPTY,
                    Profile.Environment.EMPTY,
                    new Profile.Lighting("", "", "", "", "", OptionalInt.empty(), OptionalDouble.empty()),
                    new Profile.Camera(OptionalInt.empty(), OptionalDouble.empty(), "", ""),
                    new Profile.Style(List.of(), List.of(), List.of()))
            .collect(Collectors.toMap(ProfileJson::write, Function.identity()));

    private ProfileJson() {}

    static String write(Profile profile) {
        ObjectNode json = Json.mapper().createObjectNode();
        json.put(SHAPE, shape(profile));
        json.setAll(Json.mapper().<ObjectNode>valueToTree(profile));
        return json.toString();
    }

    static Profile read(String text) {
        @Nullable Profile known = EMPTY.get(text);
        return known != null ? known : parsed(text);
    }

    private static Profile parsed(String text) {
        ObjectNode json = Json.read(text, ObjectNode.class);
        String shape = json.path(SHAPE).asString("none");
        Class<? extends Profile> type = SHAPES.get(shape);
        if (type == null) {
            throw new IllegalStateException("no profile has the shape \"" + shape + "\"");
        }
        json.remove(SHAPE);
        return Json.mapper().treeToValue(json, type);
    }

    private static String shape(Profile profile) {
        return SHAPES.entrySet().stream()
                .filter(entry -> entry.getValue() == profile.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
