package dev.filmwright.provider.veo;

import dev.filmwright.provider.support.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * What a finished operation of Veo holds. Two shapes are read whoever answers, as Google uses both on both ways:
 * {@code generateVideoResponse.generatedSamples[].video} and {@code videos[]}. Immutable.
 *
 * @param clips what was made
 * @param filtered how many clips a filter kept back
 * @param reasons why
 */
record VeoAnswer(List<Clip> clips, long filtered, List<String> reasons) {
    private static final int MOST = 20;

    static VeoAnswer read(JsonValue response) {
        JsonValue wrapped = response.at("generateVideoResponse");
        JsonValue inner = wrapped.isObject() ? wrapped : response;
        List<Clip> clips = new ArrayList<>();
        for (JsonValue sample : some(inner.at("generatedSamples"))) {
            Clip.of(sample.at("video")).ifPresent(clips::add);
        }
        for (JsonValue video : some(inner.at("videos"))) {
            Clip.of(video).ifPresent(clips::add);
        }
        List<String> reasons = some(inner.at("raiMediaFilteredReasons")).stream()
                .filter(JsonValue::isText)
                .map(JsonValue::text)
                .toList();
        long filtered =
                inner.at("raiMediaFilteredCount").optional(JsonValue::whole).orElse((long) reasons.size());
        return new VeoAnswer(List.copyOf(clips), filtered, reasons);
    }

    private static List<JsonValue> some(JsonValue list) {
        List<JsonValue> items = list.isArray() ? list.items() : List.of();
        return items.subList(0, Math.min(MOST, items.size()));
    }
}
