package dev.filmwright.time;

import dev.filmwright.InvalidInputException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A frame of a day, with the label editors give it (SMPTE ST 12-1). Immutable.
 *
 * <p>A label counts frames, it does not tell the time: at 23.976 frames per second {@code 01:00:00:00} is frame 86400,
 * which comes after 3603.6 seconds. Drop-frame timecode leaves out labels, never frames: 0 and 1 (at 59.94: 0 to 3) at
 * the start of every minute but each tenth, so that labels keep up with the clock.
 *
 * @param frames frames since midnight, from 0 to the last frame of the day
 * @param rate frames per second
 * @param dropFrame whether labels are left out
 */
public record Timecode(long frames, FrameRate rate, boolean dropFrame) {
    private static final Pattern FORM = Pattern.compile("(\\d{2})([:;.])(\\d{2})\\2(\\d{2})([:;.,])(\\d{2})");
    private static final int MINUTES_A_DAY = 24 * 60;

    /** Checks that the frame lies within one day and that labels can be left out at this rate. */
    public Timecode {
        Objects.requireNonNull(rate, "rate");
        if (dropFrame && !rate.canDrop()) {
            throw new InvalidInputException("dropFrame", rate, "drop-frame timecode exists at 29.97 and 59.94 only");
        }
        if (rate.nominal() > 100) {
            throw new InvalidInputException("rate", rate, "timecode has two digits for frames: use 100 or less");
        }
        long day = perDay(rate, dropFrame);
        if (frames < 0 || frames >= day) {
            throw new InvalidInputException("frames", frames, "timecode wraps at 24 hours: use 0 to " + (day - 1));
        }
    }

    /** Returns the timecode of a frame, no labels left out. */
    public static Timecode nonDrop(long frames, FrameRate rate) {
        return new Timecode(frames, rate, false);
    }

    /** Returns the timecode of a frame, labels left out. */
    public static Timecode drop(long frames, FrameRate rate) {
        return new Timecode(frames, rate, true);
    }

    /**
     * Reads a label such as {@code 01:00:03:22}. A {@code ;} or {@code ,} before the frames, {@code ;} throughout, or a
     * {@code .} means drop-frame.
     *
     * @throws InvalidInputException if it is no label, if drop-frame does not exist at {@code rate}, or if drop-frame
     *     leaves this label out
     */
    public static Timecode parse(String text, FrameRate rate) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches() || mixed(matcher.group(2), matcher.group(5))) {
            throw refused(text, "write it as hh:mm:ss:ff, or hh:mm:ss;ff for drop-frame");
        }
        Label label = new Label(number(matcher, 1), number(matcher, 3), number(matcher, 4), number(matcher, 6));
        if (label.hours > 23 || label.minutes > 59 || label.seconds > 59 || label.frames >= rate.nominal()) {
            throw refused(text, "use 00:00:00:00 to 23:59:59:" + (rate.nominal() - 1) + " at " + rate);
        }
        boolean drop = !matcher.group(5).equals(":");
        if (drop && !rate.canDrop()) {
            throw refused(text, "there is no drop-frame at " + rate + ": write hh:mm:ss:ff");
        }
        if (drop && label.leftOut(dropped(rate))) {
            throw refused(text, "drop-frame leaves this label out: the minute starts with frame " + dropped(rate));
        }
        return new Timecode(label.count(rate, drop), rate, drop);
    }

    /**
     * Returns the timecode so many frames later, or earlier if negative.
     *
     * @throws InvalidInputException if that is beyond the day
     */
    public Timecode plus(long more) {
        return new Timecode(frames + more, rate, dropFrame);
    }

    /** Returns the timecode so many frames later, or earlier if negative, going on at midnight. */
    public Timecode plusWrapping(long more) {
        long day = perDay(rate, dropFrame);
        return new Timecode(Math.floorMod(frames + Math.floorMod(more, day), day), rate, dropFrame);
    }

    /** Returns the number of frames, and of labels, in a day at {@code rate}. */
    public static long perDay(FrameRate rate, boolean dropFrame) {
        long labels = (long) MINUTES_A_DAY * 60 * rate.nominal();
        return dropFrame ? labels - (long) dropped(rate) * (MINUTES_A_DAY - MINUTES_A_DAY / 10) : labels;
    }

    /** Returns the label: {@code hh:mm:ss:ff}, or {@code hh:mm:ss;ff} for drop-frame. */
    @Override
    public String toString() {
        long count = dropFrame ? withLabelsLeftOut() : frames;
        int nominal = rate.nominal();
        long seconds = count / nominal;
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%s%02d",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60,
                dropFrame ? ";" : ":",
                count % nominal);
    }

    private long withLabelsLeftOut() {
        int dropped = dropped(rate);
        long minute = rate.nominal() * 60L - dropped;
        long tenMinutes = minute * 10 + dropped;
        long rest = frames % tenMinutes;
        long minutes = rest >= dropped ? (rest - dropped) / minute : 0;
        return frames + dropped * (9 * (frames / tenMinutes) + minutes);
    }

    private static int dropped(FrameRate rate) {
        return rate.nominal() / 15;
    }

    /** {@code 01;00:00;00} is a slip of the pen, and nobody knows which. */
    private static boolean mixed(String between, String beforeFrames) {
        return !between.equals(":") && !between.equals(beforeFrames);
    }

    private static InvalidInputException refused(String text, String remedy) {
        return new InvalidInputException("timecode", text, remedy);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private record Label(int hours, int minutes, int seconds, int frames) {
        boolean leftOut(int dropped) {
            return minutes % 10 != 0 && seconds == 0 && frames < dropped;
        }

        long count(FrameRate rate, boolean drop) {
            long allMinutes = hours * 60L + minutes;
            long count = (allMinutes * 60 + seconds) * rate.nominal() + frames;
            return drop ? count - dropped(rate) * (allMinutes - allMinutes / 10) : count;
        }
    }
}
