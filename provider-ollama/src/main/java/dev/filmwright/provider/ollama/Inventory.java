package dev.filmwright.provider.ollama;

import dev.filmwright.provider.support.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the server says of its models. Kept by digest, as a tag can come to mean another model, and the same digest never
 * changes. Thread-safe.
 */
final class Inventory {
    private static final int MOST_KEPT = 500;
    private static final Set<String> EYES = Set.of("clip", "mllama");

    private final Calls calls;
    private final Map<String, ModelFacts> kept = new ConcurrentHashMap<>();

    Inventory(Calls calls) {
        this.calls = calls;
    }

    /**
     * Returns what the server says of a model. Blocks.
     *
     * @throws dev.filmwright.ProviderException of kind {@code NOT_FOUND} if it does not have it
     */
    ModelFacts facts(Tag tag, Version version) {
        return find(tag, calls.installed())
                .map(row -> facts(row, version))
                .orElseGet(() -> shown(tag, Optional.empty(), OptionalLong.empty(), version));
    }

    private static Optional<JsonValue> find(Tag tag, List<JsonValue> installed) {
        return installed.stream()
                .filter(row -> name(row).filter(tag::same).isPresent())
                .findFirst();
    }

    static Optional<String> name(JsonValue row) {
        return row.at("model").optional(JsonValue::text).or(() -> row.at("name").optional(JsonValue::text));
    }

    /** Returns the name of a row, if it is one: a server's list is no reason to fail for what cannot be named. */
    static Optional<Tag> tag(JsonValue row) {
        return name(row).filter(Tag::valid).map(Tag::new);
    }

    /** Returns what is known of a row of the list of models; asks about it if the row does not say enough. */
    ModelFacts facts(JsonValue row, Version version) {
        Optional<String> digest = row.at("digest").optional(JsonValue::text).filter(text -> !text.isEmpty());
        Optional<ModelFacts> before = digest.map(content -> kept.get(key(content, version)));
        if (before.isPresent()) {
            return before.get();
        }
        OptionalLong bytes = number(row.at("size"));
        ModelFacts facts = row.at("capabilities").isArray()
                ? read(row, row.at("details").at("context_length"), digest, bytes, version)
                : shown(new Tag(name(row).orElse("")), digest, bytes, version);
        if (kept.size() < MOST_KEPT) {
            digest.ifPresent(content -> kept.put(key(content, version), facts));
        }
        return facts;
    }

    /** A newer server says more of the same model. */
    private static String key(String digest, Version version) {
        return digest + "@" + version;
    }

    private ModelFacts shown(Tag tag, Optional<String> digest, OptionalLong bytes, Version version) {
        JsonValue shown = calls.show(tag);
        JsonValue info = shown.at("model_info");
        JsonValue context = info.at("general.architecture")
                .optional(JsonValue::text)
                .map(architecture -> info.at(architecture + ".context_length"))
                .orElse(info.at("context_length"));
        ModelFacts facts = read(shown, context, digest, bytes, version);
        return tag.cloud()
                ? new ModelFacts(
                        digest, facts.abilities(), facts.context(), facts.families(), bytes, facts.images(), true)
                : facts;
    }

    private static ModelFacts read(
            JsonValue told, JsonValue context, Optional<String> digest, OptionalLong bytes, Version version) {
        Set<String> families = texts(told.at("details").at("families"));
        told.at("details").at("family").optional(JsonValue::text).ifPresent(families::add);
        Set<String> abilities = texts(told.at("capabilities"));
        if (!version.atLeast(Version.VISION_CAPABILITY) && families.stream().anyMatch(EYES::contains)) {
            // Older servers do not say, or not of models with eyes of their own.
            abilities.add("vision");
            abilities.add("completion");
        }
        OptionalLong tokens = number(context);
        boolean remote =
                told.at("remote_model").present() || told.at("remote_host").present();
        return new ModelFacts(
                digest,
                abilities,
                tokens.isPresent() && tokens.getAsLong() > 0
                        ? OptionalInt.of((int) Math.min(tokens.getAsLong(), Integer.MAX_VALUE))
                        : OptionalInt.empty(),
                families,
                bytes,
                families.contains("mllama") ? 1 : ModelFacts.MOST_IMAGES,
                remote || name(told).filter(name -> Tag.cloud(name)).isPresent());
    }

    private static Set<String> texts(JsonValue array) {
        Set<String> texts = new HashSet<>();
        array.optional(JsonValue::items).orElse(List.of()).forEach(text -> texts.add(text.text()));
        return texts;
    }

    private static OptionalLong number(JsonValue value) {
        return value.isNumber() ? OptionalLong.of(value.whole()) : OptionalLong.empty();
    }
}
