package dev.filmwright.core.export.timeline;

import dev.filmwright.InvalidInputException;
import dev.filmwright.export.Turnover;
import dev.filmwright.media.FrameSize;
import dev.filmwright.production.Scene;
import dev.filmwright.time.FrameRate;
import dev.filmwright.time.Timecode;
import java.util.ArrayList;
import java.util.List;

/**
 * The one timeline behind every edit list: whole frames at one rate, ranges without their end. Immutable.
 *
 * <p>All clips are cut from one movie, the animatic in the same folder, which has constant frame rate and no timecode
 * track, so its frame 0 is 00:00:00:00. The animatic runs as the film does: a clip's range in it is its range in the
 * timeline. The timeline starts at 01:00:00:00, in drop-frame where the rate has it, so that labels agree with clocks;
 * OTIO readers take these rates for drop-frame too.
 *
 * @param title the film's title
 * @param rate frames per second of timeline and movie
 * @param size the movie's size in pixels
 * @param clips the clips, end to end from frame 0
 * @param markers where scenes begin
 */
record CutList(String title, FrameRate rate, FrameSize size, List<Clip> clips, List<Marker> markers) {
    /** The movie all clips are cut from; it lies beside the edit list. */
    static final String MOVIE = "animatic.mp4";

    /** The movie as a tape: eight characters that no format has to shorten. */
    static final String REEL = "ANIMATIC";

    static CutList of(Turnover turnover) {
        if (turnover.cuts().isEmpty()) {
            throw new InvalidInputException(
                    "shots", 0, "there is nothing to cut: break the production down before exporting it");
        }
        CutList list = new CutList(
                turnover.title(),
                turnover.settings().rate(),
                turnover.boardSize(),
                clips(turnover.cuts()),
                markers(turnover.cuts()));
        list.checkLength();
        return list;
    }

    private static List<Clip> clips(List<Turnover.Cut> cuts) {
        List<Clip> clips = new ArrayList<>(cuts.size());
        long end = 0;
        for (Turnover.Cut cut : cuts) {
            if (cut.start() != end) {
                throw new InvalidInputException(
                        "start of " + cut.shot().code(),
                        cut.start(),
                        "shots lie end to end: this one starts at " + end);
            }
            end = cut.end();
            clips.add(new Clip(cut));
        }
        return List.copyOf(clips);
    }

    private static List<Marker> markers(List<Turnover.Cut> cuts) {
        List<Marker> markers = new ArrayList<>();
        int scene = 0;
        for (Turnover.Cut cut : cuts) {
            if (cut.scene().ordinal() != scene) {
                scene = cut.scene().ordinal();
                markers.add(new Marker(cut.start(), cut.scene()));
            }
        }
        return List.copyOf(markers);
    }

    /** Returns the length of timeline and movie in frames. */
    long frames() {
        return clips.get(clips.size() - 1).end();
    }

    boolean dropFrame() {
        return rate.canDrop();
    }

    /** Returns the timecode of a frame of the movie. */
    Timecode source(long frame) {
        return new Timecode(frame, rate, dropFrame());
    }

    /** Returns the timecode of a frame of the timeline. */
    Timecode record(long frame) {
        return startTimecode().plus(frame);
    }

    /** Returns the timecode of the timeline's first frame. */
    Timecode startTimecode() {
        return Timecode.parse(dropFrame() ? "01:00:00;00" : "01:00:00:00", rate);
    }

    /** Returns the markers that lie in a clip: scenes that begin with it. */
    List<Marker> markersIn(Clip clip) {
        return markers.stream()
                .filter(marker -> marker.frame() >= clip.start() && marker.frame() < clip.end())
                .toList();
    }

    private void checkLength() {
        long room = Timecode.perDay(rate, dropFrame()) - startTimecode().frames();
        if (frames() >= room) {
            throw new InvalidInputException(
                    "length",
                    frames() + " frames",
                    "a timeline that starts at 01:00:00:00 has room for 23 hours: split it");
        }
    }

    /**
     * A shot in its place.
     *
     * @param cut what it shows
     */
    record Clip(Turnover.Cut cut) {
        String name() {
            return cut.shot().code();
        }

        long start() {
            return cut.start();
        }

        long end() {
            return cut.end();
        }

        long frames() {
            return cut.shot().frames();
        }
    }

    /**
     * A place where a scene begins.
     *
     * @param frame the frame of timeline and movie
     * @param scene the scene
     */
    record Marker(long frame, Scene scene) {
        /** Returns what to call it: number and heading. */
        String name() {
            return scene.number() + " " + scene.heading();
        }
    }
}
