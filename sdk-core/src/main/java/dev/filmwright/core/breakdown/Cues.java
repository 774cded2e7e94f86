package dev.filmwright.core.breakdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names cued in a script and how often, in order of appearance. */
final class Cues {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    static Cues of(Script script) {
        Cues cues = new Cues();
        for (Script.Part part : script.parts()) {
            part.speeches().forEach(speech -> cues.counts.merge(Names.cue(speech.cue()), 1, Integer::sum));
        }
        cues.counts.remove("");
        cues.counts.keySet().removeIf(cue -> Lexicon.MODIFIERS.has("all", cue));
        return cues;
    }

    /** Returns the names that stand for one speaker, in order of appearance. */
    List<String> single() {
        return counts.keySet().stream().filter(cue -> !spokenTogether(cue)).toList();
    }

    int count(String cue) {
        return counts.getOrDefault(cue, 0);
    }

    /** Returns whether a cue such as {@code "DAN AND JACK"} names others that are cued by themselves. */
    private boolean spokenTogether(String cue) {
        List<String> names = Names.together(cue);
        return names.size() > 1 && names.stream().anyMatch(name -> counts.containsKey(name) && !name.equals(cue));
    }
}
