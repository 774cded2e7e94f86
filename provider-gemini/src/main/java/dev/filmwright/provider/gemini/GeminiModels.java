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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The models as data: what comes and goes is in {@code models.json} only. */
final class GeminiModels {
    private static final String DOCUMENT = "models.json";

    private GeminiModels() {}

    /** Reads the models that come with this jar. */
    static List<GeminiModel> read() {
        try (InputStream in = Objects.requireNonNull(GeminiModels.class.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            JsonValue root = JsonReader.ofDefaults()
                    .read(in.readAllBytes(), new Origin(GeminiPlugin.ID, Optional.empty(), Secrets.of()));
            List<String> shapes = texts(root.at("shapes"));
            return root.at("models").items().stream()
                    .map(line -> model(line, shapes))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(DOCUMENT, e);
        }
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
