package dev.filmwright.core.export.timeline;

import java.util.List;
import org.w3c.dom.Element;

/** Reads Final Cut Pro 7 XML: the file's timecode plus {@code in} is the source side. */
final class Fcp7Reader {
    private Fcp7Reader() {}

    static ReadTimeline read(String xml) {
        Element sequence = Dom.child(Dom.read(xml), "sequence");
        long start = Dom.number(sequence, "timecode/frame");
        long fileStart = Dom.number(Dom.all(sequence, "file").get(0), "timecode/frame");
        List<ReadTimeline.Clip> clips = Dom.all(sequence, "clipitem").stream()
                .map(item -> new ReadTimeline.Clip(
                        Dom.text(item, "name"),
                        fileStart + Dom.number(item, "in"),
                        fileStart + Dom.number(item, "out"),
                        start + Dom.number(item, "start"),
                        start + Dom.number(item, "end")))
                .toList();
        List<ReadTimeline.Marker> markers = Dom.all(sequence, "marker").stream()
                .map(marker -> new ReadTimeline.Marker(start + Dom.number(marker, "in"), Dom.text(marker, "name")))
                .toList();
        return new ReadTimeline(clips, markers);
    }
}
