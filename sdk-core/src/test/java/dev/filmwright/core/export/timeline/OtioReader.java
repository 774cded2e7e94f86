package dev.filmwright.core.export.timeline;

import dev.filmwright.core.json.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads OpenTimelineIO: a clip lies where the ones before it end. */
final class OtioReader {
    private OtioReader() {}

    static ReadTimeline read(String json) {
        JsonNode timeline = Json.mapper().readTree(json);
        long start = value(timeline.get("global_start_time"));
        JsonNode stack = timeline.get("tracks");
        List<ReadTimeline.Clip> clips = new ArrayList<>();
        long at = start;
        for (JsonNode clip : stack.get("children").get(0).get("children")) {
            long in = value(clip.at("/source_range/start_time"));
            long length = value(clip.at("/source_range/duration"));
            clips.add(new ReadTimeline.Clip(clip.get("name").asString(), in, in + length, at, at + length));
            at += length;
        }
        List<ReadTimeline.Marker> markers = new ArrayList<>();
        for (JsonNode marker : stack.get("markers")) {
            long frame = start + value(marker.at("/marked_range/start_time"));
            markers.add(new ReadTimeline.Marker(frame, marker.get("name").asString()));
        }
        return new ReadTimeline(clips, markers);
    }

    static long value(JsonNode rationalTime) {
        double value = rationalTime.get("value").asDouble();
        if (value != Math.rint(value)) {
            throw new AssertionError(value + " is no whole frame");
        }
        return (long) value;
    }
}
