package dev.filmwright.core.export.timeline;

import dev.filmwright.core.json.Json;
import dev.filmwright.time.FrameRate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Frames as OpenTimelineIO writes them: numbers over a rate in doubles. The rate is the quotient itself,
 * 23.976023976023978 and not 23.976: readers compare it exactly to tell whether it is a SMPTE rate.
 *
 * @param rate frames per second
 */
record OtioTime(FrameRate rate) {

    ObjectNode at(long frame) {
        return Json.mapper()
                .createObjectNode()
                .put("OTIO_SCHEMA", "RationalTime.1")
                .put("value", (double) frame)
                .put("rate", (double) rate.numerator() / rate.denominator());
    }

    ObjectNode range(long start, long frames) {
        ObjectNode range = Json.mapper().createObjectNode().put("OTIO_SCHEMA", "TimeRange.1");
        range.set("start_time", at(start));
        range.set("duration", at(frames));
        return range;
    }
}
