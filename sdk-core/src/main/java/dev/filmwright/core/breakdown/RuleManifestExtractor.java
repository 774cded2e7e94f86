package dev.filmwright.core.breakdown;

import dev.filmwright.production.Manifest;
import dev.filmwright.production.ManifestExtractor;
import dev.filmwright.screenplay.Screenplay;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what a screenplay needs by rules. */
final class RuleManifestExtractor implements ManifestExtractor {

    /** More introductions than any film has; what comes behind them is not read as one. */
    private static final int MOST_INTRODUCTIONS = 1000;

    @Inject
    RuleManifestExtractor() {}

    @Override
    public Manifest extract(Screenplay screenplay) {
        Script script = Script.of(screenplay);
        Spelling spelling = Spelling.of(script);
        List<CapitalRun> runs = runs(script);
        List<Role> roles = ShortNames.add(CharacterFinder.find(script, distinct(runs), spelling), spelling);
        List<Place> places = PlaceFinder.find(script);
        List<Thing> things = PropFinder.find(script, runs, spelling, taken(roles, places));
        return ManifestAssembly.assemble(script, spelling, roles, places, things);
    }

    private static List<CapitalRun> runs(Script script) {
        List<CapitalRun> runs = new ArrayList<>();
        for (Script.Part part : script.parts()) {
            for (String sentence : part.actionSentences()) {
                runs.addAll(CapitalRun.of(sentence, part.scene().ordinal()));
            }
        }
        return runs;
    }

    /** Returns the first run of each phrase. */
    private static List<CapitalRun> distinct(List<CapitalRun> runs) {
        Set<String> seen = new LinkedHashSet<>();
        return runs.stream()
                .filter(run -> seen.add(run.phrase()))
                .limit(MOST_INTRODUCTIONS)
                .toList();
    }

    private static Set<String> taken(List<Role> roles, List<Place> places) {
        Set<String> taken = new LinkedHashSet<>();
        roles.forEach(role -> taken.addAll(role.aliases()));
        places.forEach(place -> taken.add(place.name()));
        places.forEach(place -> taken.add(place.area()));
        return taken;
    }
}
