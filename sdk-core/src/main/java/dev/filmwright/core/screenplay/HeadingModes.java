package dev.filmwright.core.screenplay;

import java.util.Set;
import java.util.regex.Pattern;

/** Words at the end of a heading that say how a scene is told, not when it plays. */
final class HeadingModes {
    private static final Set<String> MODES = Set.of(
            "FLASHBACK",
            "FLASH FORWARD",
            "FLASHFORWARD",
            "DREAM",
            "DREAM SEQUENCE",
            "NIGHTMARE",
            "FANTASY",
            "MONTAGE",
            "INTERCUT",
            "SERIES OF SHOTS",
            "PRESENT",
            "PRESENT DAY",
            "ESTABLISHING",
            "TRAVELING",
            "TRAVELLING",
            "MOVING",
            "POV");

    private static final Pattern YEAR = Pattern.compile("1\\d{3}|2\\d{3}");
    private static final int LONGEST = 60;

    private HeadingModes() {}

    static boolean isOne(String part) {
        if (part.length() > LONGEST) {
            return false;
        }
        String words = Folding.fold(part);
        return MODES.contains(words)
                || words.endsWith(" POV")
                || YEAR.matcher(words).matches();
    }
}
