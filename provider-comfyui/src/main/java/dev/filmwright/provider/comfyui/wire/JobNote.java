package dev.filmwright.provider.comfyui.wire;

import dev.filmwright.generation.OutputKind;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.provider.support.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is left with a job on the server, so that any process can go on with it. It is in the server's queue and history, not in
 * its files, and holds nothing secret. Immutable.
 *
 * @param key the engine's key; empty if the job is not Filmwright's
 * @param kind what is wanted of what it makes
 * @param everything whether previews are wanted too
 * @param seed the seed, where there is one
 * @param warnings what could not be done as asked
 */
public record JobNote(String key, OutputKind kind, boolean everything, OptionalLong seed, List<String> warnings) {
    private static final String NAME = "filmwright";
    private static final JobNote NONE = new JobNote("", OutputKind.WORKFLOW, false, OptionalLong.empty(), List.of());

    /** Copies the list; checks that nothing is {@code null}. */
    public JobNote {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(seed, "seed");
        warnings = List.copyOf(warnings);
    }

    /** Adds it to what is kept with a job. */
    public JsonObject in(JsonObject extraData) {
        return extraData.with(
                NAME,
                JsonObject.create()
                        .with("key", key)
                        .with("kind", kind.name())
                        .with("everything", everything)
                        .with("seed", seed)
                        .withTexts("warnings", warnings));
    }

    static JobNote read(JsonValue extraData) {
        JsonValue note = extraData.at(NAME);
        if (!note.isObject() || !note.at("key").isText()) {
            return NONE;
        }
        List<String> warnings = note.at("warnings").isArray()
                ? note.at("warnings").items().stream()
                        .filter(JsonValue::isText)
                        .map(JsonValue::text)
                        .toList()
                : List.of();
        return new JobNote(
                note.at("key").text(),
                kind(note.at("kind")),
                note.at("everything").optional(JsonValue::flag).orElse(false),
                note.at("seed").optional(JsonValue::whole).map(OptionalLong::of).orElse(OptionalLong.empty()),
                warnings);
    }

    private static OutputKind kind(JsonValue value) {
        Optional<OutputKind> known = Optional.empty();
        for (OutputKind kind : OutputKind.values()) {
            known = value.isText() && kind.name().equals(value.text()) ? Optional.of(kind) : known;
        }
        return known.orElse(OutputKind.WORKFLOW);
    }
}
