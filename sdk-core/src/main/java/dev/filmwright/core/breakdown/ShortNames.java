package dev.filmwright.core.breakdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds first names, last names and titles to a character's names where nobody else could be meant. */
final class ShortNames {
    private static final Set<String> NOBODY = Set.of("THE", "MR", "MRS", "MS", "MISS", "DR", "SIR", "MADAM");

    private final Spelling spelling;
    /** Word to how many characters have it in their names. */
    private final Map<String, Integer> shared = new HashMap<>();

    private ShortNames(List<Role> roles, Spelling spelling) {
        this.spelling = spelling;
        for (Role role : roles) {
            words(role, spelling).forEach(word -> shared.merge(word, 1, Integer::sum));
        }
    }

    /** Returns the roles with their short names added to the aliases. */
    static List<Role> add(List<Role> roles, Spelling spelling) {
        ShortNames names = new ShortNames(roles, spelling);
        List<Role> more = new ArrayList<>();
        for (Role role : roles) {
            Set<String> aliases = new LinkedHashSet<>(role.aliases());
            words(role, spelling).stream().filter(names::meansOne).forEach(aliases::add);
            more.add(new Role(role.cue(), role.fullName(), List.copyOf(aliases), role.why()));
        }
        return more;
    }

    private static Set<String> words(Role role, Spelling spelling) {
        Set<String> words = new LinkedHashSet<>();
        role.aliases().stream()
                .filter(alias -> personal(alias, spelling))
                .forEach(alias -> words.addAll(Names.tokens(alias)));
        return words;
    }

    /** Returns whether a name is a person's: owned things and machines are not known by parts of their names. */
    private static boolean personal(String alias, Spelling spelling) {
        List<String> tokens = Names.tokens(alias);
        String last = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
        return !alias.contains("'S ") && !spelling.acronym(last) && !last.equals("AI") && !Lexicon.PEOPLE.has(last);
    }

    private boolean meansOne(String word) {
        boolean title = Lexicon.MODIFIERS.has("title", word) && !NOBODY.contains(word);
        boolean name = spelling.proper(word) && !Lexicon.MODIFIERS.has(word) && !Lexicon.PEOPLE.has(word);
        return shared.getOrDefault(word, 0) == 1 && word.length() > 2 && (title || name);
    }
}
