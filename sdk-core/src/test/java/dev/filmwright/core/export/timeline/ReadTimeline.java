package dev.filmwright.core.export.timeline;

import dev.filmwright.export.Turnover;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader finds in an edit list, in frames: the movie from 0, the record side from midnight.
 *
 * @param clips the clips in order
 * @param markers the timeline's markers in order
 */
record ReadTimeline(List<Clip> clips, List<Marker> markers) {

    /** Returns what every reader has to find. */
    static ReadTimeline expected(Turnover turnover, long startTimecode) {
        List<Clip> clips = new ArrayList<>();
        List<Marker> markers = new ArrayList<>();
        String scene = "";
        for (Turnover.Cut cut : turnover.cuts()) {
            clips.add(new Clip(
                    cut.shot().code(), cut.start(), cut.end(), startTimecode + cut.start(), startTimecode + cut.end()));
            if (!cut.scene().code().equals(scene)) {
                scene = cut.scene().code();
                markers.add(new Marker(
                        startTimecode + cut.start(),
                        cut.scene().number() + " " + cut.scene().heading()));
            }
        }
        return new ReadTimeline(clips, markers);
    }

    record Clip(String name, long sourceIn, long sourceOut, long recordIn, long recordOut) {}

    record Marker(long frame, String name) {}
}
