package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds characters who never speak but are introduced in capitals. */
final class SilentCharacters {
    private static final Pattern APPOSITIVE =
            Pattern.compile("^,\\s(?:a|an|the|his|her|their|who|in|early|mid|late|\\d+)\\b.*", Pattern.DOTALL);
    private static final Pattern AGE =
            Pattern.compile("^,?\\s*\\(?\\s*(?:(?:early|mid|late)[ -])?\\d{1,2}s?\\b.*", Pattern.DOTALL);

    /** A name for others who are named behind it. */
    private static final Pattern OTHERWISE_KNOWN =
            Pattern.compile("(?is)^,?\\s*\\(?(?:aka|a\\.k\\.a\\.|also known as|made up of|consisting of)\\s.*");

    private final Spelling spelling;

    SilentCharacters(Spelling spelling) {
        this.spelling = spelling;
    }

    List<Role> find(List<CapitalRun> runs, List<Role> speaking) {
        Map<String, Role> found = new LinkedHashMap<>();
        for (CapitalRun run : runs) {
            String name = run.phrase();
            boolean known = found.containsKey(name)
                    || speaking.stream().anyMatch(role -> role.aliases().contains(name))
                    || speaking.stream().anyMatch(role -> partOf(role, name));
            if (!known) {
                why(run, speaking).ifPresent(why -> found.put(name, new Role(name, name, List.of(name), why)));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static boolean partOf(Role role, String name) {
        return role.fullName().contains(name) && !SameName.generic(name) && SameName.fuller(role.fullName(), name);
    }

    private Optional<String> why(CapitalRun run, List<Role> speaking) {
        if (otherAge(run, speaking)) {
            return Optional.of("another age of a character: \"" + run.phrase() + "\"");
        }
        if (Lexicon.CAPITALS.has(run.lastToken())
                || OTHERWISE_KNOWN.matcher(run.after()).matches()) {
            return Optional.empty();
        }
        if (Lexicon.PEOPLE.has(run.lastToken())) {
            return Optional.of("introduced in capitals by what they are: \"" + run.phrase() + "\"");
        }
        boolean named = !run.determined() && !spelling.everLowered(run.phrase());
        if (named
                && (APPOSITIVE.matcher(run.after()).matches()
                        || AGE.matcher(run.after()).matches())) {
            return Optional.of(
                    "introduced in capitals with a description: " + Excerpt.quoted(run.phrase() + run.after()));
        }
        if (named && acts(run)) {
            return Optional.of("introduced in capitals by what they do: " + Excerpt.quoted(run.phrase() + run.after()));
        }
        return Optional.empty();
    }

    private static boolean otherAge(CapitalRun run, List<Role> speaking) {
        int blank = run.phrase().indexOf(' ');
        return blank > 0
                && Lexicon.MODIFIERS.has("age", run.phrase().substring(0, blank))
                && speaking.stream()
                        .anyMatch(role -> role.aliases().contains(run.phrase().substring(blank + 1)));
    }

    /** Returns whether a verb for what bodies do follows at once, as in {@code "JACK enters"}. */
    private boolean acts(CapitalRun run) {
        List<Word> behind = Words.of(run.after());
        return run.phrase().length() > 2
                && !spelling.acronym(run.phrase())
                && run.after().startsWith(" ")
                && !behind.isEmpty()
                && behind.get(0).lower().endsWith("s")
                && (Lexicon.POSES.has(behind.get(0).lower())
                        || Lexicon.EXPRESSIONS.has(behind.get(0).lower()));
    }
}
