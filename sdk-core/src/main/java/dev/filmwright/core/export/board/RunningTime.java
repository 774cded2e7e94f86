package dev.filmwright.core.export.board;

import dev.filmwright.time.FrameRate;
import dev.filmwright.time.Timecode;
import java.util.Locale;

/** Lengths as people read them. */
final class RunningTime {
    private RunningTime() {}

    /** Returns a count of frames as a label that leaves none out. */
    static String timecode(long frames, FrameRate rate) {
        return Timecode.nonDrop(frames, rate).toString();
    }

    /** Returns a length in seconds to the tenth, e.g. {@code "3.2 s"}. */
    static String seconds(long frames, FrameRate rate) {
        long tenths = (rate.durationOf(frames).toMillis() + 50) / 100;
        return tenths / 10 + "." + tenths % 10 + " s";
    }

    /** Returns a length in minutes and seconds, e.g. {@code "1:07"}. */
    static String minutes(long frames, FrameRate rate) {
        long seconds = (rate.durationOf(frames).toMillis() + 500) / 1000;
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
