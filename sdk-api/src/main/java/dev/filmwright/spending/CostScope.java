package dev.filmwright.spending;

import dev.filmwright.InvalidInputException;
import java.util.Locale;

/**
 * What costs are counted and limited by. Immutable.
 *
 * @param kind what kind of thing it is
 * @param key which one: an account, a production's id, or {@code production/code}; empty for the library
 */
public record CostScope(Kind kind, String key) {
    private static final CostScope LIBRARY = new CostScope(Kind.LIBRARY, "");

    /** Checks that the key fits the kind. */
    public CostScope {
        boolean fits = switch (kind) {
            case LIBRARY -> key.isEmpty();
            case ACCOUNT, PRODUCTION -> !key.isBlank();
            case BRANCH, SCENE, SHOT -> key.indexOf('/') > 0 && key.indexOf('/') < key.length() - 1;
        };
        if (!fits) {
            throw new InvalidInputException(
                    "scope", key, "name " + (kind == Kind.LIBRARY ? "nothing" : "a key") + " for " + kind);
        }
    }

    /** Returns the scope of everything in the library. */
    public static CostScope library() {
        return LIBRARY;
    }

    /** Returns the scope of what an account pays. */
    public static CostScope account(String account) {
        return new CostScope(Kind.ACCOUNT, account);
    }

    /** Returns the scope of a production. */
    public static CostScope production(String production) {
        return new CostScope(Kind.PRODUCTION, production);
    }

    /** Returns the scope of a branch of a production. */
    public static CostScope branch(String production, String branch) {
        return new CostScope(Kind.BRANCH, production + "/" + branch);
    }

    /** Returns the scope of a scene, e.g. {@code scene(production, "SC010")}. */
    public static CostScope scene(String production, String code) {
        return new CostScope(Kind.SCENE, production + "/" + code);
    }

    /** Returns the scope of a shot, e.g. {@code shot(production, "SC010_SH0020")}. */
    public static CostScope shot(String production, String code) {
        return new CostScope(Kind.SHOT, production + "/" + code);
    }

    /** What kinds of things costs are counted by. */
    public enum Kind {
        /** Everything. */
        LIBRARY,
        /** What one account pays. */
        ACCOUNT,
        /** A production. */
        PRODUCTION,
        /** A branch of a production. */
        BRANCH,
        /** A scene of a production. */
        SCENE,
        /** A shot of a production. */
        SHOT
    }

    /** Returns it in words, e.g. {@code "scene film/SC010"}. */
    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return key.isEmpty() ? name : name + " " + key;
    }
}
