package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the characters: who is cued, under which names, and who is introduced without a line. */
final class CharacterFinder {
    /** More names than any film has; beyond it comparing each with each is not worth the time. */
    private static final int MOST_NAMES = 500;

    private final Cues cues;
    private final List<CapitalRun> runs;
    private final SilentCharacters silent;
    /** Cue to the cue that stands for the same character. */
    private final Map<String, String> heads = new LinkedHashMap<>();

    private CharacterFinder(Script script, List<CapitalRun> runs, Spelling spelling) {
        this.cues = Cues.of(script);
        this.runs = runs;
        this.silent = new SilentCharacters(spelling);
    }

    static List<Role> find(Script script, List<CapitalRun> runs, Spelling spelling) {
        return new CharacterFinder(script, runs, spelling).find();
    }

    private List<Role> find() {
        List<String> names = cues.single();
        List<String> byCount = names.stream()
                .sorted(Comparator.comparing((String cue) -> -cues.count(cue)))
                .toList();
        byCount.forEach(cue -> heads.put(cue, head(cue, byCount)));
        List<Role> roles = new ArrayList<>();
        for (String cue : names) {
            if (top(cue).equals(cue)) {
                roles.add(speaking(cue, byCount));
            }
        }
        roles.addAll(silent.find(runs, roles));
        return roles;
    }

    /** Returns the cue that stands for the same character as this one: itself, unless misspelt or shortened. */
    private String head(String cue, List<String> all) {
        List<String> same = new ArrayList<>();
        if (all.size() > MOST_NAMES) {
            return cue;
        }
        for (String other : all) {
            if (SameName.misspelt(cue, cues.count(cue), other, cues.count(other))) {
                return other;
            }
            boolean related = SameName.fuller(other, cue) || SameName.fuller(cue, other);
            if (related && !SameName.generic(other) && !SameName.generic(cue)) {
                same.add(other);
            }
        }
        boolean commoner = same.size() == 1 && heads.containsKey(same.get(0));
        return commoner ? same.get(0) : cue;
    }

    private String top(String cue) {
        String head = heads.getOrDefault(cue, cue);
        return head.equals(cue) ? cue : heads.getOrDefault(head, head);
    }

    private Role speaking(String cue, List<String> all) {
        Set<String> aliases = new LinkedHashSet<>(List.of(cue));
        all.stream().filter(other -> top(other).equals(cue)).forEach(aliases::add);
        Optional<CapitalRun> introduction =
                runs.stream().filter(run -> introduces(run, aliases, all)).findFirst();
        introduction.ifPresent(run -> aliases.add(run.phrase()));
        String full = aliases.stream()
                .max(Comparator.comparingInt((String name) -> Names.tokens(name).size())
                        .thenComparing(name -> name.equals(cue)))
                .orElse(cue);
        return new Role(cue, full, List.copyOf(aliases), why(cue, aliases, introduction));
    }

    private boolean introduces(CapitalRun run, Set<String> aliases, List<String> all) {
        boolean fuller = aliases.stream()
                .anyMatch(alias -> run.phrase().length() > alias.length() && SameName.fuller(run.phrase(), alias));
        if (!fuller) {
            return false;
        }
        boolean others = all.stream()
                .anyMatch(other -> !aliases.contains(other)
                        && (other.equals(run.phrase()) || SameName.fuller(run.phrase(), other)));
        return !others;
    }

    private String why(String cue, Set<String> aliases, Optional<CapitalRun> introduction) {
        StringBuilder why = new StringBuilder("speaks: cue " + cue);
        aliases.stream()
                .filter(alias -> !alias.equals(cue) && cues.count(alias) > 0)
                .forEach(alias -> why.append("; same as cue ").append(alias));
        introduction.ifPresent(run -> why.append("; introduced as \"")
                .append(run.phrase())
                .append("\" in scene ")
                .append(run.scene()));
        return why.toString();
    }
}
