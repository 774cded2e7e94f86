package dev.filmwright.core.export.timeline;

import dev.filmwright.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Reads FCPXML: offsets in the sequence, starts in the movie. */
final class FcpxmlReader {
    private final FrameRate rate;

    FcpxmlReader(FrameRate rate) {
        this.rate = rate;
    }

    ReadTimeline read(String xml) {
        Element root = Dom.read(xml);
        List<ReadTimeline.Clip> clips = new ArrayList<>();
        List<ReadTimeline.Marker> markers = new ArrayList<>();
        for (Element clip : Dom.all(root, "asset-clip")) {
            long offset = frames(clip.getAttribute("offset"));
            long start = frames(clip.getAttribute("start"));
            long length = frames(clip.getAttribute("duration"));
            clips.add(new ReadTimeline.Clip(clip.getAttribute("name"), start, start + length, offset, offset + length));
            for (Element marker : Dom.all(clip, "marker")) {
                long at = frames(marker.getAttribute("start"));
                markers.add(new ReadTimeline.Marker(offset + at - start, marker.getAttribute("value")));
            }
        }
        return new ReadTimeline(clips, markers);
    }

    /** Returns a time such as {@code "1001/24000s"} in frames; fails if it is no whole number of them. */
    long frames(String time) {
        if (!time.matches("\\d+(/\\d+)?s")) {
            throw new AssertionError("no time: " + time);
        }
        String[] parts = time.substring(0, time.length() - 1).split("/");
        long numerator = Long.parseLong(parts[0]);
        long denominator = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
        long above = Math.multiplyExact(numerator, (long) rate.numerator());
        long below = Math.multiplyExact(denominator, (long) rate.denominator());
        if (above % below != 0) {
            throw new AssertionError(time + " is no whole number of frames at " + rate);
        }
        return above / below;
    }
}
