package dev.filmwright.core.breakdown;

import dev.filmwright.production.Manifest.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the characters a cue means. */
final class CueIndex {
    private final Map<String, String> keys = new HashMap<>();

    CueIndex(List<Entry> characters) {
        for (Entry entry : characters) {
            entry.aliases().forEach(alias -> keys.putIfAbsent(Names.cue(alias), entry.key()));
            keys.putIfAbsent(Names.cue(entry.name()), entry.key());
        }
    }

    /** Returns the keys of those who speak: several for {@code "DAN AND JACK"}; none if nobody is known by that name. */
    List<String> speakers(String cue) {
        String name = Names.cue(cue);
        String key = keys.get(name);
        if (key != null) {
            return List.of(key);
        }
        return Names.together(name).stream()
                .map(keys::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Returns whether a cue such as {@code "ALL"} is spoken by everybody there. */
    boolean everybody(String cue) {
        return Lexicon.MODIFIERS.has("all", Names.cue(cue));
    }
}
