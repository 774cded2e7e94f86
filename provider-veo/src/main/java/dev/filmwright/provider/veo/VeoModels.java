package dev.filmwright.provider.veo;

import dev.filmwright.Failure;
import dev.filmwright.FilmwrightException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.JsonReader;
import dev.filmwright.provider.support.json.JsonValue;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The models of a way, from the data file and from one of the user's own: ids come and go within weeks. */
final class VeoModels {
    private static final String DOCUMENT = "models.json";
    private static final int LARGEST = 1 << 20;

    private VeoModels() {}

    /**
     * Returns the models of a way, by id.
     *
     * @param own a file of the same form whose models come first and replace those of the same id
     * @throws FilmwrightException of kind {@code CONFIGURATION} if that file cannot be read
     */
    static Map<String, VeoModel> of(Way way, Optional<Path> own) {
        Map<String, VeoModel> models = new LinkedHashMap<>();
        own.ifPresent(file -> add(own(file), way, models));
        add(builtIn(), way, models);
        return models;
    }

    private static void add(List<VeoModel> more, Way way, Map<String, VeoModel> models) {
        more.stream()
                .filter(model -> model.ways().contains(way))
                .forEach(model -> models.putIfAbsent(model.id(), model));
    }

    private static List<VeoModel> builtIn() {
        try (InputStream in = Objects.requireNonNull(VeoModels.class.getResourceAsStream(DOCUMENT), DOCUMENT)) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<VeoModel> own(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST);
            return read(bytes);
        } catch (IOException e) {
            throw wrong("the file of setting \"models\" cannot be read: " + file, e);
        } catch (ProviderException | InvalidInputException | DateTimeException e) {
            throw wrong("the file of setting \"models\" (" + file + ") is not right: " + e.getMessage(), e);
        }
    }

    private static FilmwrightException wrong(String what, Exception cause) {
        return new FilmwrightException(Failure.of(Failure.Kind.CONFIGURATION, what), cause);
    }

    private static List<VeoModel> read(byte[] json) {
        JsonValue document = JsonReader.ofDefaults().read(json, new Origin("veo", Optional.empty(), Secrets.of()));
        return document.at("models").items().stream().map(VeoModels::model).toList();
    }

    private static VeoModel model(JsonValue model) {
        List<Integer> seconds = numbers(model.at("seconds"));
        List<String> resolutions = texts(model.at("resolutions"));
        if (seconds.isEmpty() || resolutions.isEmpty()) {
            throw model.wrong("has no seconds or no resolutions");
        }
        return new VeoModel(
                model.at("id").nonEmptyText(),
                model.at("name").nonEmptyText(),
                ways(model.at("transports")),
                seconds,
                resolutions,
                texts(model.at("wholeLengthFor")),
                features(model.at("modes")),
                features(model.at("wholeLengthWith")),
                texts(model.at("extensionResolutions")),
                number(model.at("references"), 0),
                texts(model.at("referenceAspects")),
                texts(model.at("referenceResolutions")),
                numbers(model.at("added")),
                numbers(model.at("edited")),
                model.at("audio").text().equals("switchable"),
                model.at("seed").optional(JsonValue::flag).orElse(false),
                number(model.at("samples"), 1),
                number(model.at("concurrent"), 1),
                number(model.at("perMinute"), Integer.MAX_VALUE),
                model.at("retires").optional(JsonValue::text).map(LocalDate::parse),
                model.at("instead").optional(JsonValue::text).orElse(""));
    }

    private static Set<Way> ways(JsonValue list) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        list.items().forEach(each -> ways.add(Way.of(each.text()).orElseThrow(() -> each.wrong("is no transport"))));
        return ways;
    }

    private static Set<Feature> features(JsonValue list) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        for (JsonValue each : items(list)) {
            features.add(Arrays.stream(Feature.values())
                    .filter(feature -> feature.word().equals(each.text()))
                    .findFirst()
                    .orElseThrow(() -> each.wrong("is no mode")));
        }
        return features;
    }

    private static List<JsonValue> items(JsonValue list) {
        return list.optional(JsonValue::items).orElse(List.of());
    }

    private static List<String> texts(JsonValue list) {
        return items(list).stream().map(JsonValue::nonEmptyText).toList();
    }

    private static List<Integer> numbers(JsonValue list) {
        List<Integer> numbers = new ArrayList<>();
        items(list).forEach(each -> numbers.add(Math.toIntExact(each.whole())));
        return List.copyOf(numbers);
    }

    private static int number(JsonValue value, int otherwise) {
        return value.optional(each -> Math.toIntExact(each.whole())).orElse(otherwise);
    }
}
