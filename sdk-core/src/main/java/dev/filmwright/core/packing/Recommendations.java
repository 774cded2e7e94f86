package dev.filmwright.core.packing;

import dev.filmwright.core.json.Json;
import dev.filmwright.dataset.BaseModel;
import dev.filmwright.dataset.TrainingFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What is recommended for a base model and a trainer, each value with where it comes from; kept as data. */
final class Recommendations {
    private static final String FILE = "recommendations.json";

    private final JsonNode all;

    private Recommendations(JsonNode all) {
        this.all = all;
    }

    static Recommendations load() {
        try (InputStream in = Recommendations.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the library's jar");
            }
            return new Recommendations(Json.mapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value and where it comes from. */
    record Row(JsonNode value, String source) {}

    /** Returns what a trainer says of a base model, before what is said of it otherwise. */
    Optional<Row> find(TrainingFormat format, BaseModel base, String name) {
        return places(format, base).stream()
                .map(place -> place.path(name))
                .filter(JsonNode::isObject)
                .map(row -> new Row(row.path("value"), row.path("source").asString()))
                .findFirst();
    }

    /** Returns whether a training ends after so many steps, not after epochs: whichever is said nearer to the trainer. */
    boolean bySteps(TrainingFormat format, BaseModel base) {
        return places(format, base).stream()
                .filter(place -> place.has("steps") || place.has("epochs"))
                .findFirst()
                .map(place -> place.has("steps"))
                .orElse(false);
    }

    private List<JsonNode> places(TrainingFormat format, BaseModel base) {
        List<JsonNode> places = new ArrayList<>();
        JsonNode own = all.path("formats").path(format.name());
        // What a trainer says of one base model is all that it says of that.
        places.add(own.has(base.name()) ? own.path(base.name()) : own.path("*"));
        JsonNode model = all.path("bases").path(base.name());
        places.add(model);
        if (model.has("like")) {
            places.add(all.path("bases").path(model.path("like").asString()));
        }
        return places;
    }
}
