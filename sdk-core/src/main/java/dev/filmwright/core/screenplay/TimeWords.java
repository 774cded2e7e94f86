package dev.filmwright.core.screenplay;

import dev.filmwright.frame.TimeOfDay;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day as headings have it.
 *
 * @param light the light it means; {@link TimeOfDay#UNSTATED} if it leaves that to the scene before
 * @param relative whether it continues or follows the scene before
 */
record TimeWords(TimeOfDay light, boolean relative) {
    private static final Map<String, TimeOfDay> FIXED = Map.ofEntries(
            Map.entry("DAY", TimeOfDay.DAY),
            Map.entry("DAYTIME", TimeOfDay.DAY),
            Map.entry("MIDDAY", TimeOfDay.DAY),
            Map.entry("NOON", TimeOfDay.DAY),
            Map.entry("AFTERNOON", TimeOfDay.DAY),
            Map.entry("MORNING", TimeOfDay.MORNING),
            Map.entry("DAWN", TimeOfDay.DAWN),
            Map.entry("PRE-DAWN", TimeOfDay.DAWN),
            Map.entry("PREDAWN", TimeOfDay.DAWN),
            Map.entry("SUNRISE", TimeOfDay.DAWN),
            Map.entry("MAGIC HOUR", TimeOfDay.GOLDEN_HOUR),
            Map.entry("GOLDEN HOUR", TimeOfDay.GOLDEN_HOUR),
            Map.entry("SUNSET", TimeOfDay.DUSK),
            Map.entry("DUSK", TimeOfDay.DUSK),
            Map.entry("TWILIGHT", TimeOfDay.DUSK),
            Map.entry("EVENING", TimeOfDay.EVENING),
            Map.entry("NIGHT", TimeOfDay.NIGHT),
            Map.entry("NIGHTTIME", TimeOfDay.NIGHT),
            Map.entry("MIDNIGHT", TimeOfDay.NIGHT));

    private static final Set<String> RELATIVE = Set.of(
            "CONTINUOUS", "CONTINUING", "CONTINUED", "CONT'D", "CONT", "SAME", "SAME TIME", "THE SAME TIME", "LATER");

    private static final Pattern MODIFIED = Pattern.compile("(?:EARLY|MID|LATE)[ -](.+)|(.+) \\d{1,3}");
    private static final Pattern FOLLOWING =
            Pattern.compile("(?:(?:THE )?(?:NEXT|FOLLOWING|SAME)|THAT|LATER THAT|THE SAME) (.+)");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))? ?([AP])\\.?M\\.?|(\\d{1,2}):(\\d{2})");
    private static final int LONGEST = 60;

    /** Returns the time {@code part} of a heading states, if it is one. */
    static Optional<TimeWords> parse(String part) {
        return part.length() > LONGEST ? Optional.empty() : read(Folding.fold(part));
    }

    private static Optional<TimeWords> read(String words) {
        TimeOfDay fixed = FIXED.get(words);
        if (fixed != null) {
            return Optional.of(new TimeWords(fixed, false));
        }
        if (RELATIVE.contains(words) || words.endsWith(" LATER") || words.endsWith(" EARLIER")) {
            return Optional.of(new TimeWords(TimeOfDay.UNSTATED, true));
        }
        Matcher following = FOLLOWING.matcher(words);
        if (following.matches()) {
            return read(following.group(1)).map(time -> new TimeWords(time.light(), true));
        }
        Matcher modified = MODIFIED.matcher(words);
        if (modified.matches()) {
            return read(modified.group(1) == null ? modified.group(2) : modified.group(1));
        }
        return both(words).or(() -> clock(words));
    }

    /** Reads {@code DAY/NIGHT}: two times, so no one light. */
    private static Optional<TimeWords> both(String words) {
        int slash = words.indexOf('/');
        boolean two = slash > 0
                && FIXED.containsKey(words.substring(0, slash).strip())
                && FIXED.containsKey(words.substring(slash + 1).strip());
        return two ? Optional.of(new TimeWords(TimeOfDay.UNSTATED, false)) : Optional.empty();
    }

    private static Optional<TimeWords> clock(String words) {
        Matcher clock = CLOCK.matcher(words);
        if (!clock.matches()) {
            return Optional.empty();
        }
        boolean halves = clock.group(1) != null;
        int hour = Integer.parseInt(halves ? clock.group(1) : clock.group(4));
        if (hour > (halves ? 12 : 23)) {
            return Optional.empty();
        }
        int ofDay = halves ? hour % 12 + (clock.group(3).equals("P") ? 12 : 0) : hour;
        return Optional.of(new TimeWords(lightAt(ofDay), false));
    }

    private static TimeOfDay lightAt(int hour) {
        if (hour < 5 || hour >= 21) {
            return TimeOfDay.NIGHT;
        }
        if (hour < 7) {
            return TimeOfDay.DAWN;
        }
        if (hour < 11) {
            return TimeOfDay.MORNING;
        }
        return hour < 18 ? TimeOfDay.DAY : TimeOfDay.EVENING;
    }
}
