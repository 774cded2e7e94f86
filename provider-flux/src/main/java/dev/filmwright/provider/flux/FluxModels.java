package dev.filmwright.provider.flux;

import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.flux.FluxModel.By;
import dev.filmwright.provider.flux.FluxModel.Field;
import dev.filmwright.provider.flux.FluxModel.Format;
import dev.filmwright.provider.flux.FluxModel.Pictures;
import dev.filmwright.provider.flux.FluxModel.Rewriting;
import dev.filmwright.provider.flux.FluxModel.Size;
import dev.filmwright.provider.flux.FluxModel.Words;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The endpoints of FLUX, as data: what changes with each release is in {@code models.json} only. Immutable. */
final class FluxModels {
    static final String FORMAT = "output_format";
    static final String SAFETY = "safety_tolerance";
    static final String REWRITE = "prompt_upsampling";

    private static final String DOCUMENT = "models.json";

    private final Map<String, FluxModel> models;

    private FluxModels(Map<String, FluxModel> models) {
        this.models = models;
    }

    /** Reads the models that come with this jar. */
    static FluxModels read() {
        try (InputStream in = Objects.requireNonNull(FluxModels.class.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            JsonValue root = JsonReader.ofDefaults()
                    .read(in.readAllBytes(), new Origin(FluxPlugin.ID, Optional.empty(), Secrets.of()));
            Map<String, FluxModel> models = new LinkedHashMap<>();
            for (JsonValue line : root.at("models").items()) {
                FluxModel model = model(line);
                models.put(model.id(), model);
            }
            return new FluxModels(models);
        } catch (IOException e) {
            throw new UncheckedIOException(DOCUMENT, e);
        }
    }

    List<FluxModel> all() {
        return List.copyOf(models.values());
    }

    Optional<FluxModel> find(String id) {
        return Optional.ofNullable(models.get(id));
    }

    private static FluxModel model(JsonValue line) {
        String id = line.at("id").nonEmptyText();
        Optional<Rewriting> rewriting = line.at("rewriting")
                .optional(value -> new Rewriting(
                        value.at("field").nonEmptyText(), value.at("off").flag()));
        return new FluxModel(
                id,
                line.at("name").nonEmptyText(),
                line.at("path").optional(FluxModels::texts).orElse(List.of(id)),
                word(Words.class, line.at("prompt")),
                size(line.at("size")),
                line.at("pictures").optional(FluxModels::pictures),
                line.at("fields").optional(JsonValue::items).orElse(List.of()).stream()
                        .map(FluxModels::field)
                        .toList(),
                options(line, rewriting.isPresent()),
                line.at("oneAboveZero").optional(FluxModels::texts).orElse(List.of()),
                rewriting,
                word(Format.class, line.at("format")),
                number(line.at("running"), 1),
                number(line.at("budget"), 0),
                number(line.at("smallest"), 1),
                line.at("webhook").optional(JsonValue::flag).orElse(true));
    }

    private static Size size(JsonValue value) {
        return new Size(
                word(By.class, value.at("by")),
                number(value.at("step"), 1),
                number(value.at("least"), 1),
                number(value.at("most"), 0),
                value.at("pixels").optional(JsonValue::whole).orElse(Long.MAX_VALUE));
    }

    private static Pictures pictures(JsonValue value) {
        return new Pictures(
                value.at("field").nonEmptyText(),
                number(value.at("most"), 1),
                value.at("addresses").optional(JsonValue::flag).orElse(false),
                number(value.at("experimentalAfter"), Integer.MAX_VALUE));
    }

    private static Field field(JsonValue value) {
        return new Field(
                word(InputRole.class, value.at("role")),
                value.at("field").nonEmptyText(),
                value.at("needed").optional(JsonValue::flag).orElse(false),
                value.at("addresses").optional(JsonValue::flag).orElse(false));
    }

    /** Its own settings, and those that every endpoint takes. */
    private static List<FluxOption> options(JsonValue line, boolean rewrites) {
        List<FluxOption> options = new ArrayList<>();
        line.at("options").optional(JsonValue::items).orElse(List.of()).stream()
                .map(FluxModels::option)
                .forEach(options::add);
        if (rewrites) {
            options.add(FluxOption.flag(REWRITE));
        }
        options.add(FluxOption.whole(SAFETY, 0, line.at("safety").whole()));
        options.add(FluxOption.choice(FORMAT, "jpeg", "png", "webp"));
        return options;
    }

    private static FluxOption option(JsonValue value) {
        return new FluxOption(
                value.at("name").nonEmptyText(),
                word(FluxOption.Type.class, value.at("type")),
                value.at("least").optional(JsonValue::decimal),
                value.at("most").optional(JsonValue::decimal),
                value.at("values").optional(FluxModels::texts).orElse(List.of()));
    }

    private static List<String> texts(JsonValue array) {
        return array.items().stream().map(JsonValue::nonEmptyText).toList();
    }

    private static int number(JsonValue value, int otherwise) {
        return Math.toIntExact(value.optional(JsonValue::whole).orElse((long) otherwise));
    }

    private static <E extends Enum<E>> E word(Class<E> type, JsonValue value) {
        return Enum.valueOf(type, value.nonEmptyText().toUpperCase(Locale.ROOT));
    }
}
