package dev.filmwright.samples.cli;

import dev.filmwright.cost.Estimate;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.Production;
import dev.filmwright.production.Shot;
import dev.filmwright.screenplay.Element;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a run, as {@code summary.json} holds them. */
final class Summary {
    static final String FILE = "summary.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Summary() {}

    static Map<String, Object> of(Production film, List<String> warnings) {
        Manifest manifest = film.manifest();
        List<Shot> shots = film.shots();
        long frames = shots.stream().mapToLong(Shot::frames).sum();
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("title", film.title());
        summary.put("scenes", film.scenes().size());
        summary.put("characters", manifest.of(Manifest.Kind.CHARACTER).size());
        summary.put("cues", count(film, Element.Cue.class));
        summary.put("dialogueBlocks", count(film, Element.Dialogue.class));
        summary.put("parentheticals", count(film, Element.Parenthetical.class));
        summary.put("transitions", count(film, Element.Transition.class));
        summary.put("locations", manifest.of(Manifest.Kind.LOCATION).size());
        summary.put("props", manifest.of(Manifest.Kind.PROP).size());
        summary.put("shots", shots.size());
        summary.put("frames", film.boards().size());
        summary.put("durationFrames", frames);
        summary.put("durationSeconds", seconds(film, frames));
        summary.put("fps", film.settings().rate().toString());
        summary.put("aspect", film.settings().aspect().toString());
        summary.put(
                "estimates", film.estimates().stream().map(Summary::estimate).toList());
        summary.put("warnings", warnings);
        return summary;
    }

    static void write(Path folder, Map<String, Object> summary) {
        WholeFile.write(folder.resolve(FILE), JSON.writeValueAsBytes(summary));
    }

    private static long count(Production film, Class<? extends Element> type) {
        return film.screenplay().elements().stream().filter(type::isInstance).count();
    }

    private static BigDecimal seconds(Production film, long frames) {
        return BigDecimal.valueOf(frames)
                .multiply(BigDecimal.valueOf(film.settings().rate().denominator()))
                .divide(BigDecimal.valueOf(film.settings().rate().numerator()), 3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("provider", estimate.provider());
        line.put("model", estimate.price().model());
        line.put("output", estimate.price().output());
        line.put("units", estimate.units());
        line.put("basis", estimate.price().basis());
        line.put("amount", estimate.total().amount().toPlainString());
        line.put("currency", estimate.total().currency().code());
        line.put("pricesAsOf", estimate.asOf().toString());
        return line;
    }
}
