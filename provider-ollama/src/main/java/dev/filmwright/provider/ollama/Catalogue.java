package dev.filmwright.provider.ollama;

import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.InputLimits;
import dev.filmwright.spi.Model;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The models that are known before a server is asked, as data; what a server says counts more. Immutable. */
final class Catalogue {
    private static final String DOCUMENT = "models.json";
    private static final int LONGEST_EDGE = 2048;
    private static final long LARGEST_PICTURE = 32L << 20;

    /**
     * A model of the catalogue.
     *
     * @param memory the memory it needs with a context of some thousand tokens, in bytes
     * @param note what is special about it; may be empty
     */
    record Known(String id, ModelFacts facts, OptionalLong memory, String note) {
        Model model(int parallel) {
            Model plain = Catalogue.model(id, facts, parallel);
            return note.isEmpty() ? plain : new Model(id, id + " (" + note + ")", plain.capabilities());
        }
    }

    private final Map<String, Known> models = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    Catalogue() {
        JsonValue document = document();
        for (JsonValue model : document.at("models").items()) {
            Known known = known(model);
            models.put(known.id(), known);
        }
        JsonValue names = document.at("aliases");
        names.names().forEach(name -> aliases.put(name, names.at(name).text()));
    }

    private static JsonValue document() {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            return JsonReader.ofDefaults()
                    .read(in.readAllBytes(), new Origin(OllamaPlugin.ID, Optional.empty(), Secrets.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Known known(JsonValue model) {
        Set<String> abilities = new HashSet<>();
        model.at("abilities").items().forEach(ability -> abilities.add(ability.text()));
        Optional<Long> context = model.at("context").optional(JsonValue::whole);
        ModelFacts facts = new ModelFacts(
                Optional.empty(),
                abilities,
                context.isPresent() ? OptionalInt.of(Math.toIntExact(context.get())) : OptionalInt.empty(),
                Set.of(),
                number(model.at("bytes")),
                Math.toIntExact(model.at("images").optional(JsonValue::whole).orElse((long) ModelFacts.MOST_IMAGES)),
                false);
        return new Known(
                model.at("id").text(),
                facts,
                number(model.at("memory")),
                model.at("note").optional(JsonValue::text).orElse(""));
    }

    private static OptionalLong number(JsonValue value) {
        Optional<Long> number = value.optional(JsonValue::whole);
        return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
    }

    List<Known> known() {
        return List.copyOf(models.values());
    }

    Optional<Known> find(Tag tag) {
        return Optional.ofNullable(models.get(tag.name())).or(() -> Optional.ofNullable(models.get(tag.full())));
    }

    /** Returns the name the server knows for one that other documents use. */
    Tag resolve(String id) {
        return new Tag(aliases.getOrDefault(id, id));
    }

    List<Model> models(int parallel) {
        List<Model> list = new ArrayList<>();
        models.values().forEach(known -> list.add(known.model(parallel)));
        return list;
    }

    /** Returns a model with what follows from its facts. */
    static Model model(String id, ModelFacts facts, int parallel) {
        Capabilities.Builder can = Capabilities.builder()
                .output(OutputKind.TEXT)
                .maxConcurrent(parallel)
                .seed()
                .streams()
                .synchronous();
        Wishes.names().forEach(can::option);
        if (facts.sees()) {
            can.input(InputRole.REFERENCE, facts.images())
                    .inputType(MediaType.PNG)
                    .inputType(MediaType.JPEG)
                    .inputLimits(InputLimits.of(LONGEST_EDGE, LARGEST_PICTURE));
        }
        if (!facts.remote()) {
            // On its user's machine doing it again costs nothing; and Ollama's own machines follow no schema.
            can.free().idempotent().schema();
        }
        return new Model(id, id, can.build());
    }
}
