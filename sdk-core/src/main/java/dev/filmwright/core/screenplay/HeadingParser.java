package dev.filmwright.core.screenplay;

import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.screenplay.HeadingParts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes a scene heading apart: {@code INT. BLOOM HOUSE - KITCHEN - NIGHT (1973)}. The times stand last; what is left
 * before them is the place, outer to inner.
 */
final class HeadingParser {
    private static final String OMITTED = "OMITTED";

    private final Deque<String> places = new ArrayDeque<>();
    private final Deque<String> qualifiers = new ArrayDeque<>();
    private final Deque<String> times = new ArrayDeque<>();
    private TimeOfDay light = TimeOfDay.UNSTATED;
    private boolean relative;

    private HeadingParser() {}

    static HeadingParts parse(String heading) {
        return new HeadingParser().read(heading);
    }

    /** Returns whether the scene was taken out and only its number is kept. */
    static boolean isOmitted(String heading) {
        return heading.length() <= OMITTED.length() + 2 && Folding.fold(heading).equals(OMITTED);
    }

    private HeadingParts read(String heading) {
        int prefix = HeadingPrefix.length(heading);
        HeadingSplitter.split(isOmitted(heading) ? "" : heading.substring(prefix))
                .forEach(this::addPart);
        takeTimes();
        if (times.isEmpty()) {
            takeTimeBehind(", ");
        }
        if (times.isEmpty() && places.size() == 1) {
            takeTimeBehind(" ");
        }
        List<String> found = new ArrayList<>(places);
        return new HeadingParts(
                inside(heading.substring(0, prefix)),
                found.isEmpty() ? "" : found.get(0),
                found.isEmpty() ? List.of() : found.subList(1, found.size()),
                joined(times, " - "),
                light,
                relative,
                joined(qualifiers, ", "));
    }

    /** Adds a part without the brackets at its end, which qualify it. */
    private void addPart(String part) {
        int open = part.endsWith(")") ? part.lastIndexOf('(') : -1;
        if (open < 0) {
            places.add(part);
            return;
        }
        String inside = Blanks.trim(part.substring(open + 1, part.length() - 1));
        String rest = Blanks.trim(part.substring(0, open));
        if (!rest.isEmpty()) {
            places.add(rest);
        }
        if (!inside.isEmpty()) {
            qualifiers.add(inside);
        }
    }

    /** Takes times and modes such as FLASHBACK off the end; the first part always is the place. */
    private void takeTimes() {
        while (places.size() > 1) {
            String last = places.getLast();
            if (HeadingModes.isOne(last)) {
                qualifiers.addFirst(places.removeLast());
            } else if (!takeTime(last)) {
                return;
            } else {
                places.removeLast();
            }
        }
    }

    private boolean takeTime(String part) {
        Optional<TimeWords> time = TimeWords.parse(part);
        if (time.isEmpty()) {
            return false;
        }
        times.addFirst(part);
        relative |= time.get().relative();
        if (light == TimeOfDay.UNSTATED) {
            light = time.get().light();
        }
        return true;
    }

    /** Takes a time that no dash parts from the place: {@code HALLWAY, A MOMENT LATER}, {@code HOUSE DAY}. */
    private void takeTimeBehind(String separator) {
        String last = places.isEmpty() ? "" : places.getLast();
        int at = last.lastIndexOf(separator);
        if (at > 0 && takeTime(Blanks.trim(last.substring(at + separator.length())))) {
            places.removeLast();
            places.add(Blanks.trimEnd(last.substring(0, at)));
        }
    }

    private static InteriorExterior inside(String prefix) {
        String intro = prefix.toUpperCase(Locale.ROOT);
        if (intro.indexOf('/') >= 0) {
            return InteriorExterior.BOTH;
        }
        if (intro.startsWith("INT")) {
            return InteriorExterior.INTERIOR;
        }
        // An establishing shot shows a place from outside.
        return intro.startsWith("E") ? InteriorExterior.EXTERIOR : InteriorExterior.UNSTATED;
    }

    private static Optional<String> joined(Deque<String> words, String separator) {
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(separator, words));
    }
}
