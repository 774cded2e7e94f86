package dev.filmwright.core.export.timeline;

import dev.filmwright.export.Turnover;
import dev.filmwright.media.FrameSize;
import dev.filmwright.production.Shot;
import dev.filmwright.time.FrameRate;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Writes FCPXML 1.10 for Final Cut Pro, which refuses what its DTD does not allow, down to the order of children.
 *
 * <p>Times are fractions of seconds, each a whole multiple of the frame's length. {@code offset} counts in the
 * sequence, from its {@code tcStart}; {@code start} counts in the movie, and so do markers, for they belong to clips.
 * The movie is named by a URL relative to the document (Apple, <i>Final Cut Pro X XML Format</i>, Resources).
 */
final class FcpxmlExporter extends TextExporter {
    private static final String FORMAT = "r1";
    private static final String MOVIE = "r2";
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
        Xml xml = new Xml("fcpxml").open("fcpxml").with("version", "1.10");
        resources(xml, list, seconds);
        xml.open("library").open("event").with("name", "Filmwright");
        xml.open("project").with("name", ShotText.oneLine(list.title()));
        xml.open("sequence")
                .with("format", FORMAT)
                .with("duration", seconds.of(list.frames()))
                .with("tcStart", seconds.of(list.startTimecode().frames()))
                .with("tcFormat", format(list))
                .with("audioLayout", "stereo")
                .with("audioRate", "48k");
        xml.open("spine");
        list.clips().forEach(clip -> clip(xml, list, clip, seconds));
        return Document.of(xml.finish());
    }

    private static void resources(Xml xml, CutList list, Seconds seconds) {
        xml.open("resources").open("format").with("id", FORMAT);
        String size = NAMED_SIZES.get(list.size());
        String rate = NAMED_RATES.get(list.rate().toString());
        if (size != null && rate != null) {
            xml.with("name", "FFVideoFormat" + size + rate);
        }
        xml.with("frameDuration", seconds.frame())
                .with("width", list.size().width())
                .with("height", list.size().height())
                .with("colorSpace", "1-1-1 (Rec. 709)")
                .close();
        xml.open("asset")
                .with("id", MOVIE)
                .with("name", CutList.MOVIE)
                .with("start", "0s")
                .with("duration", seconds.of(list.frames()))
                .with("hasVideo", "1")
                .with("format", FORMAT)
                .with("videoSources", "1");
        xml.open("media-rep").with("kind", "original-media").with("src", "./" + CutList.MOVIE);
        xml.close().close().close();
    }

    private static void clip(Xml xml, CutList list, CutList.Clip clip, Seconds seconds) {
        Shot shot = clip.cut().shot();
        xml.open("asset-clip")
                .with("ref", MOVIE)
                .with("offset", seconds.of(list.record(clip.start()).frames()))
                .with("name", clip.name())
                .with("start", seconds.of(clip.start()))
                .with("duration", seconds.of(clip.frames()))
                .with("tcFormat", format(list));
        xml.leaf("note", ShotText.summary(shot));
        list.markersIn(clip).forEach(marker -> marker(xml, marker, seconds));
        xml.open("metadata");
        metadata(xml, "scene", clip.cut().scene().number());
        metadata(xml, "shot", shot.number());
        xml.close().close();
    }

    private static void marker(Xml xml, CutList.Marker marker, Seconds seconds) {
        xml.open("marker")
                .with("start", seconds.of(marker.frame()))
                .with("duration", seconds.of(1))
                .with("value", ShotText.oneLine(marker.name()))
                .with("note", marker.scene().code())
                .close();
    }

    private static void metadata(Xml xml, String key, Object value) {
        xml.open("md")
                .with("key", "com.apple.proapps.studio." + key)
                .with("value", value)
                .close();
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
