package dev.filmwright.provider.previz.set;

import dev.filmwright.frame.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What lies outside the windows of a vessel or a control room. */
enum Outlook {
    /** Sky above land. */
    LAND,
    /** Sky above the sea. */
    SEA,
    /** Stars and a planet. */
    SPACE;

    private static final Set<String> SPACE_WORDS = Set.of(
            ("space star stars starship starships spaceship spaceships spacecraft starfighter orbit orbital orbiter planet"
                            + " planets planetary moonbase lunar galaxy galactic shuttle shuttlecraft asteroid asteroids"
                            + " interstellar cosmos nebula mars astronaut astronauts")
                    .split(" "));
    private static final Set<String> SEA_WORDS = Set.of(
            ("ferry ferries boat boats ship ships shipboard yacht trawler submarine harbour harbor sea ocean vessel"
                            + " steamer freighter tanker tug tugboat barge destroyer frigate cruiser sailing sailboat"
                            + " wheelhouse lighthouse pier quay marina coast coastguard lifeboat")
                    .split(" "));

    /** Returns what a setting's words put outside; the area counts before the name, the name before the description. */
    static Outlook of(Setting setting) {
        for (String text : List.of(setting.area(), setting.name(), setting.description())) {
            List<String> words = words(text);
            if (words.stream().anyMatch(SPACE_WORDS::contains)
                    || String.join(" ", words).contains("moon base")) {
                return SPACE;
            }
            if (words.stream().anyMatch(SEA_WORDS::contains)) {
                return SEA;
            }
        }
        return LAND;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    }
}
