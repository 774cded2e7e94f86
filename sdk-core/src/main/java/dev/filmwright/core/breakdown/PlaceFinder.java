package dev.filmwright.core.breakdown;

import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.HeadingParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the place of each scene in its heading; headings that name a shot stay where the scene before was. */
final class PlaceFinder {
    /** Spellings are compared with the first places only, so that time stays in proportion to the script. */
    private static final int MOST_COMPARED = 500;

    private static final double NEARLY = 0.9;
    private static final double NEARLY_WORD = 0.8;
    private static final Pattern NO_PLACE = Pattern.compile(
            "(?:.*\\b(?:POV|P\\.O\\.V)\\.?|.*\\bTITLES?(?: SEQUENCE)?|.*\\bCREDITS|BACK TO .*|(?:END )?MONTAGE.*|SERIES OF SHOTS.*"
                    + "|INSERT\\b.*|INTERCUT.*|FLASHBACK|(?:A )?(?:FEW )?MOMENTS? LATER|LATER|CONTINUOUS|CLOSE ON .*|ANGLE ON .*|)");

    /** Name to the place first found under it, or under a near spelling. */
    private final Map<String, Place> known = new LinkedHashMap<>();

    private PlaceFinder() {}

    /** Returns one place for each scene. */
    static List<Place> find(Script script) {
        PlaceFinder finder = new PlaceFinder();
        List<Place> places = new ArrayList<>();
        for (Script.Part part : script.parts()) {
            places.add(part.scene()
                    .heading()
                    .map(heading -> finder.place(heading, places))
                    .orElseGet(() -> finder.known("UNNAMED PLACE", "UNNAMED PLACE", "")));
        }
        return places;
    }

    private Place place(Element.SceneHeading heading, List<Place> before) {
        HeadingParts parts = heading.parts();
        String name = Names.place(parts.location());
        if (NO_PLACE.matcher(name).matches()) {
            return unplaced(heading, before);
        }
        List<String> areas = parts.subLocations().stream()
                .map(Names::place)
                .filter(PlaceFinder::isPlace)
                .toList();
        return known(name, parts.location().strip(), String.join(", ", areas));
    }

    private Place unplaced(Element.SceneHeading heading, List<Place> before) {
        if (before.isEmpty()) {
            String name = Names.place(heading.text());
            return known(name.isEmpty() ? "UNNAMED PLACE" : name, heading.text().strip(), "");
        }
        Place last = before.get(before.size() - 1);
        return new Place(last.name(), last.written(), last.area(), last.why(), false);
    }

    static boolean isPlace(String name) {
        return !NO_PLACE.matcher(name).matches();
    }

    private Place known(String name, String written, String area) {
        Place first = known.get(name);
        if (first == null) {
            first = known.values().stream()
                    .limit(MOST_COMPARED)
                    .filter(other -> nearly(name, other.name()))
                    .findFirst()
                    .orElseGet(
                            () -> new Place(name, written, "", "heading names it: " + Excerpt.quoted(written), true));
            known.put(name, first);
        }
        return new Place(first.name(), first.written(), area, first.why(), true);
    }

    /** Returns whether two names are spellings of one, as {@code HANGAR} and {@code HANGER}; numbers tell places apart. */
    static boolean nearly(String one, String other) {
        int apart = Math.abs(one.length() - other.length());
        if (apart > 2 || Names.likeness(one, other) < NEARLY) {
            return false;
        }
        List<String> words = Names.tokens(one);
        List<String> others = Names.tokens(other);
        if (words.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean numbered = word.length() == 1 || word.chars().anyMatch(Character::isDigit);
            double least = numbered ? 1.0 : NEARLY_WORD;
            if (Names.likeness(word, others.get(i)) < least) {
                return false;
            }
        }
        return true;
    }
}
