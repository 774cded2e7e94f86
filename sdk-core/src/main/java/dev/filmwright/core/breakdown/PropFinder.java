package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the things: those the script writes in capitals, and well-known ones that are mentioned repeatedly. */
final class PropFinder {
    private static final int LONGEST_PHRASE = 4;

    private final Spelling spelling;
    private final Set<String> taken;
    private final Map<String, Thing> things = new LinkedHashMap<>();

    /**
     * @param taken names of characters and places, which are no things
     */
    private PropFinder(Spelling spelling, Set<String> taken) {
        this.spelling = spelling;
        this.taken = taken;
    }

    static List<Thing> find(Script script, List<CapitalRun> runs, Spelling spelling, Set<String> taken) {
        PropFinder finder = new PropFinder(spelling, taken);
        runs.stream().filter(finder::isThing).forEach(finder::capitals);
        HandledThings.find(script).forEach(finder::handled);
        return new ArrayList<>(finder.things.values());
    }

    private void capitals(CapitalRun run) {
        String why = "written in capitals: " + Excerpt.quoted(run.sentence());
        things.putIfAbsent(run.phrase(), new Thing(run.phrase(), List.of(), why));
    }

    private void handled(Thing thing) {
        boolean known = taken.contains(thing.name())
                || things.keySet().stream()
                        .anyMatch(name ->
                                name.equals(thing.name()) || thing.aliases().contains(name));
        if (!known) {
            things.put(thing.name(), thing);
        }
    }

    private boolean isThing(CapitalRun run) {
        List<String> words = Names.tokens(run.phrase());
        boolean concrete = run.determined() || Lexicon.THINGS.has(run.lastToken());
        return concrete
                && words.size() <= LONGEST_PHRASE
                && !taken.contains(run.phrase())
                && !Lexicon.PEOPLE.has(run.lastToken())
                && words.stream().noneMatch(this::noThing)
                && words.stream().noneMatch(taken::contains);
    }

    private boolean noThing(String word) {
        boolean letters = word.indexOf('.') >= 0 || (word.length() <= 3 && !Lexicon.THINGS.has(word));
        boolean spoken = spelling.acronym(word) || word.chars().noneMatch(c -> "AEIOUY".indexOf(c) >= 0);
        return letters || spoken || Lexicon.CAPITALS.has(word) || word.chars().anyMatch(Character::isDigit);
    }
}
