package dev.filmwright.samples.cli;

import dev.filmwright.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What {@code --only} understands: groups of exporters, and every exporter by its id. */
final class Selection {
    static final Map<String, List<String>> GROUPS = groups();

    private Selection() {}

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("board", List.of("storyboard", "storyboard-pdf"));
        groups.put("animatic", List.of("animatic"));
        // Edit lists name the animatic as their medium: a cut without it links to nothing.
        groups.put("cut", List.of("animatic", "otio", "edl", "fcp7", "fcpxml"));
        groups.put("shots", List.of("shots"));
        groups.put("script", List.of("script"));
        return groups;
    }

    /** Returns every exporter. */
    static List<String> all() {
        return exporters(List.copyOf(GROUPS.keySet()));
    }

    /** Returns the exporters of the groups or ids named, in the order of the groups; throws if none is named. */
    static List<String> exporters(List<String> only) {
        Set<String> known = new LinkedHashSet<>();
        GROUPS.values().forEach(known::addAll);
        Set<String> chosen = new LinkedHashSet<>();
        for (String word : only) {
            String name = word.strip().toLowerCase(Locale.ROOT);
            if (GROUPS.containsKey(name)) {
                chosen.addAll(GROUPS.get(name));
            } else if (known.contains(name)) {
                chosen.add(name);
            } else {
                throw new InvalidInputException("--only", word, "use " + GROUPS.keySet() + " or " + known);
            }
        }
        if (chosen.isEmpty()) {
            throw new InvalidInputException("--only", only, "use " + GROUPS.keySet() + " or " + known);
        }
        List<String> ordered = new ArrayList<>(known);
        ordered.retainAll(chosen);
        return ordered;
    }
}
