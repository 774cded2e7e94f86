package dev.filmwright.provider.gemini;

import dev.filmwright.generation.OutputKind;
import dev.filmwright.provider.gemini.GeminiModel.Shape;
import dev.filmwright.provider.gemini.GeminiModel.Tier;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models as data: what comes and goes is in {@code models.json} only. */
final class GeminiModels {
    private static final String DOCUMENT = "models.json";

    private GeminiModels() {}

    /** Reads the models that come with this jar. */
    static List<GeminiModel> read() {
        try (InputStream in = Objects.requireNonNull(GeminiModels.class.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(DOCUMENT, e);
        }
    }

    /**
     * Reads the models of a host's own document, and those that come with this jar and are not in it.
     *
     * @throws dev.filmwright.ProviderException if it is no such document; the message says where
     * @throws RuntimeException if a word or a day in it is none
     */
    static List<GeminiModel> read(byte[] document, List<GeminiModel> others) {
        List<GeminiModel> models = new ArrayList<>(read(document));
        Set<String> known = models.stream().map(GeminiModel::id).collect(Collectors.toSet());
        others.stream().filter(model -> !known.contains(model.id())).forEach(models::add);
        return List.copyOf(models);
    }

    private static List<GeminiModel> read(byte[] document) {
        JsonValue root =
                JsonReader.ofDefaults().read(document, new Origin(GeminiPlugin.ID, Optional.empty(), Secrets.of()));
        List<String> shapes = texts(root.at("shapes"));
        return root.at("models").items().stream()
                .map(line -> model(line, shapes))
                .toList();
    }

    private static GeminiModel model(JsonValue line, List<String> shapes) {
        boolean draws = line.at("makes").text().equals("image");
        Map<Transport, Optional<LocalDate>> surfaces = new EnumMap<>(Transport.class);
        JsonValue offered = line.at("surfaces");
        for (String surface : offered.names()) {
            surfaces.put(
                    Transport.valueOf(surface.toUpperCase(Locale.ROOT)),
                    offered.at(surface).at("retires").optional(day -> LocalDate.parse(day.text())));
        }
        return new GeminiModel(
                line.at("id").nonEmptyText(),
                line.at("name").nonEmptyText(),
                draws ? OutputKind.IMAGE : OutputKind.TEXT,
                Math.toIntExact(line.at("pictures").whole()),
                texts(line.at("sizes")).stream().map(GeminiModels::tier).toList(),
                draws
                        ? Stream.concat(shapes.stream(), texts(line.at("moreShapes")).stream())
                                .map(Shape::parse)
                                .toList()
                        : List.of(),
                surfaces);
    }

    private static Tier tier(String word) {
        return Arrays.stream(Tier.values())
                .filter(tier -> tier.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonValue array) {
        return array.optional(JsonValue::items).orElse(List.of()).stream()
                .map(JsonValue::nonEmptyText)
                .toList();
    }
}
