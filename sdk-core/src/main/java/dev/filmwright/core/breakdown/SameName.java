package dev.filmwright.core.breakdown;

import java.util.List;

/** Tells whether two names mean the same character. */
final class SameName {
    private static final double TYPO = 0.85;

    private SameName() {}

    /**
     * Returns whether {@code rare} is {@code common} misspelt: word for word alike, numbers equal, and so seldom that it
     * is no character of its own.
     */
    static boolean misspelt(String rare, int rareCount, String common, int commonCount) {
        List<String> one = Names.tokens(rare);
        List<String> other = Names.tokens(common);
        if (one.size() != other.size() || rareCount > Math.max(1, commonCount / 10)) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!alike(one.get(i), other.get(i))) {
                return false;
            }
        }
        return !one.equals(other);
    }

    private static boolean alike(String one, String other) {
        boolean numbered =
                one.chars().anyMatch(Character::isDigit) || other.chars().anyMatch(Character::isDigit);
        return one.equals(other) || (!numbered && Names.likeness(one, other) >= TYPO);
    }

    /**
     * Returns whether {@code longer} is a fuller form of {@code shorter}: it has all its words in order, and is neither
     * the same person at another age nor a thing that person owns.
     */
    static boolean fuller(String longer, String shorter) {
        List<String> full = Names.tokens(longer);
        List<String> part = Names.tokens(shorter);
        if (full.size() <= part.size()
                || (Lexicon.MODIFIERS.has("age", full.get(0)) && !full.get(0).equals(part.get(0)))) {
            return false;
        }
        boolean owned = full.stream().anyMatch(token -> token.endsWith("'S") || token.endsWith("'"));
        boolean numbered = full.stream().anyMatch(token -> token.chars().anyMatch(Character::isDigit));
        return !owned && !numbered && inOrder(full, part);
    }

    private static boolean inOrder(List<String> full, List<String> part) {
        int found = 0;
        for (String token : full) {
            if (found < part.size() && token.equals(part.get(found))) {
                found++;
            }
        }
        return found == part.size();
    }

    /** Returns whether a name says only what somebody is, e.g. {@code "GUARD"}. */
    static boolean generic(String name) {
        return Names.tokens(name).stream().allMatch(Lexicon.PEOPLE::has);
    }
}
