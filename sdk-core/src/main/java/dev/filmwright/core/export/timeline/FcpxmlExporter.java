package dev.filmwright.core.export.timeline;

import dev.filmwright.export.Turnover;
import dev.filmwright.media.FrameSize;
import dev.filmwright.production.Shot;
import dev.filmwright.time.FrameRate;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes FCPXML 1.10 for Final Cut Pro, which refuses what its DTD does not allow, down to the order of children.
 *
 * <p>Times are fractions of seconds, each a whole multiple of the frame's length. {@code offset} counts in the sequence,
 * from its {@code tcStart}; {@code start} counts in the movie, and so do markers, for they belong to clips. The movie is
 * named by a URL relative to the document (Apple, <i>Final Cut Pro X XML Format</i>, Resources).
 */
final class FcpxmlExporter extends TextExporter {
    private static final Map<FrameSize, String> NAMED_SIZES = Map.of(
            new FrameSize(1280, 720), "720p",
            new FrameSize(1920, 1080), "1080p",
            new FrameSize(3840, 2160), "3840x2160p");
    private static final Map<String, String> NAMED_RATES = Map.of(
            "23.976", "2398", "24", "24", "25", "25", "29.97", "2997", "30", "30", "50", "50", "59.94", "5994", "60",
            "60");

    @Inject
    FcpxmlExporter() {
        super("fcpxml", "timeline.fcpxml", "FCPXML 1.10, for Final Cut Pro");
    }

    @Override
    Document render(Turnover turnover) {
        CutList list = CutList.of(turnover);
        Seconds seconds = new Seconds(list.rate());
        Xml xml = new Xml("fcpxml").open("fcpxml", "version", "1.10");
        resources(xml, list, seconds);
        String title = ShotText.oneLine(list.title());
        xml.open("library").open("event", "name", "Filmwright").open("project", "name", title);
        long start = list.startTimecode().frames();
        xml.open(
                "sequence",
                "format",
                "r1",
                "duration",
                seconds.of(list.frames()),
                "tcStart",
                seconds.of(start),
                "tcFormat",
                format(list),
                "audioLayout",
                "stereo",
                "audioRate",
                "48k");
        xml.open("spine");
        for (CutList.Clip clip : list.clips()) {
            clip(xml, list, clip, seconds);
        }
        return Document.of(xml.finish());
    }

    private static void resources(Xml xml, CutList list, Seconds seconds) {
        List<Object> format = new ArrayList<>(List.of("id", "r1"));
        String size = NAMED_SIZES.get(list.size());
        String rate = NAMED_RATES.get(list.rate().toString());
        if (size != null && rate != null) {
            format.addAll(List.of("name", "FFVideoFormat" + size + rate));
        }
        format.addAll(List.of(
                "frameDuration", seconds.frame(),
                "width", list.size().width(),
                "height", list.size().height(),
                "colorSpace", "1-1-1 (Rec. 709)"));
        xml.open("resources").empty("format", format.toArray());
        xml.open(
                "asset",
                "id",
                "r2",
                "name",
                CutList.MOVIE,
                "start",
                "0s",
                "duration",
                seconds.of(list.frames()),
                "hasVideo",
                "1",
                "format",
                "r1",
                "videoSources",
                "1");
        xml.empty("media-rep", "kind", "original-media", "src", "./" + CutList.MOVIE);
        xml.close().close();
    }

    private static void clip(Xml xml, CutList list, CutList.Clip clip, Seconds seconds) {
        Shot shot = clip.cut().shot();
        xml.open(
                "asset-clip",
                "ref",
                "r2",
                "offset",
                seconds.of(list.record(clip.start()).frames()),
                "name",
                clip.name(),
                "start",
                seconds.of(clip.start()),
                "duration",
                seconds.of(clip.frames()),
                "tcFormat",
                format(list));
        xml.leaf("note", ShotText.summary(shot));
        for (CutList.Marker marker : list.markersIn(clip)) {
            xml.empty(
                    "marker",
                    "start",
                    seconds.of(marker.frame()),
                    "duration",
                    seconds.of(1),
                    "value",
                    ShotText.oneLine(marker.name()),
                    "note",
                    marker.scene().code());
        }
        xml.open("metadata");
        xml.empty(
                "md",
                "key",
                "com.apple.proapps.studio.scene",
                "value",
                clip.cut().scene().number());
        xml.empty("md", "key", "com.apple.proapps.studio.shot", "value", shot.number());
        xml.close().close();
    }

    private static String format(CutList list) {
        return list.dropFrame() ? "DF" : "NDF";
    }

    /** Frames as fractions of seconds over the frame's own denominator, the way Final Cut Pro writes them. */
    private record Seconds(FrameRate rate) {
        String frame() {
            return numerator() + "/" + denominator() + "s";
        }

        String of(long frames) {
            long numerator = Math.multiplyExact(frames, numerator());
            return numerator % denominator() == 0
                    ? numerator / denominator() + "s"
                    : numerator + "/" + denominator() + "s";
        }

        /** A whole rate is written over a hundredfold: 24 is 100/2400s. */
        private long numerator() {
            return rate.denominator() == 1 ? 100 : rate.denominator();
        }

        private long denominator() {
            return rate.denominator() == 1 ? rate.numerator() * 100L : rate.numerator();
        }
    }
}
