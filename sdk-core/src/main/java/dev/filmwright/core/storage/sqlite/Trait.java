package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.Asset;
import dev.filmwright.spi.storage.Folding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something assets are found by: each has the set of the assets that have it, so that filters and searches are unions and
 * intersections whose sizes are exact totals.
 *
 * @param kind what it is
 * @param key which one, folded
 */
record Trait(Kind kind, String key) {
    /** Up to so many letters the beginnings of names' words are traits of their own: too many words begin with them. */
    static final int LETTERS = 3;

    /** Words of names longer than this are found by their beginning only. */
    private static final int LONGEST = 64;

    /** The kinds. Their codes are kept in libraries. */
    enum Kind {
        /** The project, or nothing for everywhere. */
        SCOPE(1),
        /** The category's key. */
        CATEGORY(2),
        /** Sidelined; the key is empty. */
        SIDELINED(3),
        /** With an image; the key is empty. */
        PICTURED(4),
        /** A whole tag. */
        TAG(5),
        /** A word of the name. */
        NAME(6),
        /** The first one, two or three letters of a word of the name. */
        NAME_LETTERS(7),
        /** A word of a tag of several words. */
        TAG_WORD(8),
        /** A word of the description. */
        TEXT(9);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        /** Whether words are looked for in the middle of it. */
        boolean inParts() {
            return this == NAME || this == TAG || this == TAG_WORD;
        }
    }

    static Trait scope(String project) {
        return new Trait(Kind.SCOPE, project);
    }

    static Trait category(String key) {
        return new Trait(Kind.CATEGORY, key);
    }

    static final Trait SIDELINED = new Trait(Kind.SIDELINED, "");
    static final Trait PICTURED = new Trait(Kind.PICTURED, "");

    /** Returns all traits of an asset but {@link #PICTURED}, which follows from the rows of its images. */
    static Set<Trait> of(Asset asset) {
        Set<Trait> traits = new LinkedHashSet<>();
        traits.add(scope(AssetRows.project(asset.scope())));
        traits.add(category(asset.category()));
        if (asset.sidelined()) {
            traits.add(SIDELINED);
        }
        for (String tag : asset.tags()) {
            traits.add(new Trait(Kind.TAG, Folding.key(tag)));
            List<String> words = words(tag);
            if (words.size() > 1) {
                words.forEach(word -> traits.add(new Trait(Kind.TAG_WORD, word)));
            }
        }
        for (String word : words(asset.name())) {
            traits.add(new Trait(Kind.NAME, word));
            beginnings(word, traits);
        }
        words(asset.description()).forEach(word -> traits.add(new Trait(Kind.TEXT, word)));
        return traits;
    }

    private static List<String> words(String text) {
        return Folding.words(text).stream().map(Trait::cut).toList();
    }

    private static void beginnings(String word, Set<Trait> traits) {
        int end = 0;
        for (int i = 0; i < LETTERS && end < word.length(); i++) {
            end = word.offsetByCodePoints(end, 1);
            traits.add(new Trait(Kind.NAME_LETTERS, word.substring(0, end)));
        }
    }

    /** Cuts a word to the length words are kept and looked for in. */
    static String cut(String word) {
        int letters = word.codePointCount(0, word.length());
        return letters <= LONGEST ? word : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }
}
