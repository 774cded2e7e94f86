package dev.filmwright.core.export.timeline;

import dev.filmwright.export.Turnover;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a CMX 3600 edit decision list: one video track, cuts only, ASCII, CRLF, 76 columns an event.
 *
 * <p>CMX 3600 counts events up to 999. A longer film is written in Avid's File32 form: six digits, a reel of 32
 * characters, 103 columns; a reader that splits at blanks notices no difference.
 *
 * <p>All events name the same reel, for there is one source: the animatic. The shot's own name follows in a comment.
 */
final class EdlExporter extends TextExporter {
    private static final String EOL = "\r\n";
    private static final int MOST_EVENTS = 999;
    private static final int TITLE_LENGTH = 70;

    @Inject
    EdlExporter() {
        super("edl", "timeline.edl", "CMX 3600 edit decision list of the animatic, for any editing system");
    }

    @Override
    Document render(Turnover turnover) {
        CutList list = CutList.of(turnover);
        Ascii ascii = new Ascii();
        Form form = list.clips().size() > MOST_EVENTS ? Form.FILE_32 : Form.CMX_3600;
        StringBuilder edl = new StringBuilder();
        edl.append(title(list, ascii)).append(EOL);
        edl.append(list.dropFrame() ? "FCM: DROP FRAME" : "FCM: NON-DROP FRAME").append(EOL);
        int number = 1;
        for (CutList.Clip clip : list.clips()) {
            edl.append(form.event(number++, list, clip)).append(EOL);
            edl.append("* FROM CLIP NAME: ").append(ascii.of(clip.name())).append(EOL);
            edl.append("* SOURCE FILE: ").append(CutList.MOVIE).append(EOL);
            edl.append("* COMMENT: ")
                    .append(ascii.of(ShotText.setup(clip.cut().shot())))
                    .append(EOL);
            for (CutList.Marker marker : list.markersIn(clip)) {
                edl.append("* LOC: %s GREEN   %s".formatted(list.record(marker.frame()), ascii.of(marker.name())));
                edl.append(EOL);
            }
        }
        return new Document(edl.toString(), warnings(form, list, ascii));
    }

    /** The rate stands in the title because the format has no place for it. */
    private static String title(CutList list, Ascii ascii) {
        String rate = " (" + list.rate() + " fps)";
        String title = "TITLE: " + ascii.of(list.title());
        int room = TITLE_LENGTH - rate.length();
        return (title.length() <= room ? title : title.substring(0, room).strip()) + rate;
    }

    private static List<String> warnings(Form form, CutList list, Ascii ascii) {
        List<String> warnings = new ArrayList<>();
        if (form == Form.FILE_32) {
            warnings.add(list.clips().size() + " events are more than the 999 of CMX 3600: written in the File32 form");
        }
        if (ascii.changed()) {
            warnings.add("an EDL is ASCII: other letters are written without their marks, or as ?");
        }
        return warnings;
    }

    private enum Form {
        CMX_3600("%03d  %-8s "),
        FILE_32("%06d  %-32s ");

        private final String head;

        Form(String head) {
            this.head = head;
        }

        String event(int number, CutList list, CutList.Clip clip) {
            return String.format(
                    Locale.ROOT,
                    head + "%-5s %-4s %3s %s %s %s %s",
                    number,
                    CutList.REEL,
                    "V",
                    "C",
                    "",
                    list.source(clip.start()),
                    list.source(clip.end()),
                    list.record(clip.start()),
                    list.record(clip.end()));
        }
    }
}
