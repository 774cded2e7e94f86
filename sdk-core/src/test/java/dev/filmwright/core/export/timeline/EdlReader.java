package dev.filmwright.core.export.timeline;

import dev.filmwright.time.FrameRate;
import dev.filmwright.time.Timecode;
import java.util.ArrayList;
import java.util.List;

/** Reads an EDL by columns, as hardware controllers did. */
final class EdlReader {
    private EdlReader() {}

    /** An event line taken apart; columns count from the right end of the reel. */
    record Event(int number, String reel, String channels, String transition, String duration, List<String> timecodes) {
        static Event parse(String line, int digits, int reelWidth) {
            int at = digits + 2 + reelWidth + 1;
            List<String> timecodes = new ArrayList<>();
            for (int column = at + 15; column < at + 63; column += 12) {
                timecodes.add(line.substring(column, column + 11));
            }
            return new Event(
                    Integer.parseInt(line.substring(0, digits)),
                    line.substring(digits + 2, digits + 2 + reelWidth),
                    line.substring(at, at + 5),
                    line.substring(at + 6, at + 10),
                    line.substring(at + 11, at + 14),
                    timecodes);
        }
    }

    static List<String> eventLines(String edl) {
        return lines(edl).stream()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .toList();
    }

    static List<String> lines(String edl) {
        return List.of(edl.split("\r\n"));
    }

    static ReadTimeline read(String edl, FrameRate rate, int digits, int reelWidth) {
        List<ReadTimeline.Clip> clips = new ArrayList<>();
        List<ReadTimeline.Marker> markers = new ArrayList<>();
        List<Long> frames = List.of();
        for (String line : lines(edl)) {
            if (Character.isDigit(line.charAt(0))) {
                frames = Event.parse(line, digits, reelWidth).timecodes().stream()
                        .map(label -> Timecode.parse(label, rate).frames())
                        .toList();
            } else if (line.startsWith("* FROM CLIP NAME: ")) {
                String name = line.substring(18);
                clips.add(new ReadTimeline.Clip(name, frames.get(0), frames.get(1), frames.get(2), frames.get(3)));
            } else if (line.startsWith("* LOC: ")) {
                long frame = Timecode.parse(line.substring(7, 18), rate).frames();
                markers.add(new ReadTimeline.Marker(frame, line.substring(27)));
            }
        }
        return new ReadTimeline(clips, markers);
    }
}
