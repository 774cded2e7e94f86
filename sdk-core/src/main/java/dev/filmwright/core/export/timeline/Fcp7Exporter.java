package dev.filmwright.core.export.timeline;

import dev.filmwright.export.Turnover;
import dev.filmwright.production.Shot;
import dev.filmwright.time.FrameRate;
import dev.filmwright.time.Timecode;
import jakarta.inject.Inject;

/**
 * Writes Final Cut Pro 7 XML (xmeml 4), which Premiere Pro and DaVinci Resolve read best.
 *
 * <p>The movie is described once; later clips refer to it by an empty element of the same id. The format wants
 * absolute paths, which would tie the file to one computer: {@code pathurl} is the bare file name instead, which Resolve
 * looks up beside the XML; Premiere asks once where the movie is and links all clips. Every part states its own
 * {@code rate}, {@code duration} and, for pictures, {@code samplecharacteristics}: readers show black or wrong frames
 * without them.
 */
final class Fcp7Exporter extends TextExporter {
    private static final String FILE_ID = "file-1";

    @Inject
    Fcp7Exporter() {
        super("fcp7", "timeline.xml", "Final Cut Pro 7 XML, for Premiere Pro and DaVinci Resolve");
    }

    @Override
    Document render(Turnover turnover) {
        CutList list = CutList.of(turnover);
        Xml xml = new Xml("xmeml")
                .open("xmeml")
                .with("version", "4")
                .open("sequence")
                .with("id", "sequence-1");
        xml.leaf("name", ShotText.oneLine(list.title())).leaf("duration", list.frames());
        rate(xml, list.rate());
        timecode(xml, list.startTimecode()).close();
        xml.open("media").open("video").open("format");
        samples(xml, list).leaf("colordepth", 24).close().close();
        xml.open("track");
        for (int i = 0; i < list.clips().size(); i++) {
            clip(xml, list, i);
        }
        xml.leaf("enabled", "TRUE").leaf("locked", "FALSE").close().close().close();
        list.markers().forEach(marker -> marker(xml, marker));
        return Document.of(xml.finish());
    }

    private static void clip(Xml xml, CutList list, int index) {
        CutList.Clip clip = list.clips().get(index);
        xml.open("clipitem")
                .with("id", "clipitem-" + (index + 1))
                .leaf("masterclipid", "masterclip-1")
                .leaf("name", clip.name())
                .leaf("enabled", "TRUE")
                .leaf("duration", list.frames());
        rate(xml, list.rate());
        xml.leaf("start", clip.start())
                .leaf("end", clip.end())
                .leaf("in", clip.start())
                .leaf("out", clip.end());
        if (index == 0) {
            file(xml, list);
        } else {
            xml.open("file").with("id", FILE_ID).close();
        }
        log(xml, clip.cut());
        xml.close();
    }

    private static void log(Xml xml, Turnover.Cut cut) {
        Shot shot = cut.shot();
        xml.open("logginginfo")
                .leaf("description", ShotText.oneLine(shot.action()))
                .leaf("scene", cut.scene().number())
                .leaf("shottake", shot.number())
                .leaf("lognote", ShotText.setup(shot))
                .close();
    }

    private static void file(Xml xml, CutList list) {
        xml.open("file").with("id", FILE_ID).leaf("name", CutList.MOVIE).leaf("pathurl", CutList.MOVIE);
        rate(xml, list.rate());
        xml.leaf("duration", list.frames());
        timecode(xml, list.source(0))
                .open("reel")
                .leaf("name", CutList.REEL)
                .close()
                .close();
        xml.open("media").open("video").leaf("duration", list.frames());
        samples(xml, list).close().close().close().close();
    }

    /** Leaves {@code samplecharacteristics} open. */
    private static Xml samples(Xml xml, CutList list) {
        xml.open("samplecharacteristics");
        rate(xml, list.rate());
        return xml.leaf("width", list.size().width())
                .leaf("height", list.size().height())
                .leaf("anamorphic", "FALSE")
                .leaf("pixelaspectratio", "square")
                .leaf("fielddominance", "none");
    }

    /** Leaves {@code timecode} open. */
    private static Xml timecode(Xml xml, Timecode timecode) {
        xml.open("timecode");
        rate(xml, timecode.rate());
        return xml.leaf("string", timecode)
                .leaf("frame", timecode.frames())
                .leaf("displayformat", timecode.dropFrame() ? "DF" : "NDF");
    }

    private static void rate(Xml xml, FrameRate rate) {
        xml.open("rate")
                .leaf("timebase", rate.nominal())
                .leaf("ntsc", rate.ntsc() ? "TRUE" : "FALSE")
                .close();
    }

    private static void marker(Xml xml, CutList.Marker marker) {
        xml.open("marker")
                .leaf("name", ShotText.oneLine(marker.name()))
                .leaf("comment", marker.scene().code())
                .leaf("in", marker.frame())
                .leaf("out", -1)
                .close();
    }
}
