package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.json.Json;
import dev.filmwright.core.storage.sqlite.Trait.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Finds the assets that have all of some words, in names, tags or descriptions. The last word may be unfinished; in a
 * description it must then have four letters, as nearly every text has words that begin with any two or three.
 */
final class TextTraits {
    private static final int SHORTEST_PART = 3;
    private static final int MOST_PARTS = 400;
    private static final int MOST_TYPOS = 20;
    private static final String NEAR = """
            SELECT DISTINCT t.pk, t.key FROM json_each(?) v
            CROSS JOIN trait_typo y ON y.variant = v.value
            CROSS JOIN trait t ON t.pk = y.trait
            ORDER BY t.pk
            """;

    private final Statements sql;
    private final TraitIndex index;
    private final List<String> words;
    // What was found so far, by kind: whole words, then the last one's beginnings.
    private final Map<Kind, List<PkSet>> whole = new EnumMap<>(Kind.class);
    private final Map<Kind, PkSet> begun = new EnumMap<>(Kind.class);
    private boolean capped;

    private record Near(long trait, String word) {}

    TextTraits(Handle handle, List<String> words) {
        this.sql = Statements.of(handle);
        this.index = new TraitIndex(handle);
        this.words = words;
    }

    /** Returns the assets whose name has all words as they are. */
    PkSet named() {
        return all(whole(Kind.NAME));
    }

    /** Returns the assets whose name has all words, the last one perhaps unfinished. */
    PkSet namedBegun() {
        return all(begun(Kind.NAME));
    }

    /** Returns the assets whose tags have all words, the last one perhaps unfinished. */
    PkSet tagged() {
        return all(begun(Kind.TAG));
    }

    /** Returns the assets whose description has all words, the last one perhaps unfinished. */
    PkSet described() {
        return all(begun(Kind.TEXT));
    }

    /** Returns the assets that have all words, wherever. */
    PkSet anywhere() {
        List<PkSet> sets = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            sets.add(begun(Kind.NAME)
                    .get(i)
                    .copy()
                    .or(begun(Kind.TAG).get(i))
                    .or(begun(Kind.TEXT).get(i)));
        }
        return all(sets);
    }

    /** Returns the assets whose name has words with all words in them. */
    PkSet namedInPart() {
        return inPart(Kind.NAME);
    }

    /** Returns the assets whose tags have words with all words in them. */
    PkSet taggedInPart() {
        return inPart(Kind.TAG).or(inPart(Kind.TAG_WORD));
    }

    /** Returns the assets whose name has all words but for one typo each. */
    PkSet nearlyNamed() {
        List<PkSet> sets = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            sets.add(begun(Kind.NAME).get(i).copy().or(index.withAny(near(words.get(i)))));
        }
        return all(sets);
    }

    /** Returns whether there were more words with these parts, or like these, than were looked at. */
    boolean capped() {
        return capped;
    }

    private static PkSet all(List<PkSet> sets) {
        PkSet all = sets.get(0).copy();
        sets.subList(1, sets.size()).forEach(all::and);
        return all;
    }

    private List<PkSet> whole(Kind kind) {
        return whole.computeIfAbsent(kind, key -> {
            List<PkSet> sets = new ArrayList<>();
            for (String word : words) {
                PkSet set = index.with(new Trait(key, word));
                sets.add(key == Kind.TAG ? set.or(index.with(new Trait(Kind.TAG_WORD, word))) : set);
            }
            return sets;
        });
    }

    private List<PkSet> begun(Kind kind) {
        int last = words.size() - 1;
        List<PkSet> sets = new ArrayList<>(whole(kind));
        sets.set(last, begun.computeIfAbsent(kind, key -> begun(key, words.get(last), sets.get(last))));
        return sets;
    }

    private PkSet begun(Kind kind, String word, PkSet whole) {
        boolean letters = word.codePointCount(0, word.length()) <= Trait.LETTERS;
        return switch (kind) {
            case NAME -> letters ? index.with(new Trait(Kind.NAME_LETTERS, word)) : index.beginning(kind, word);
            case TAG -> index.beginning(kind, word).or(index.beginning(Kind.TAG_WORD, word));
            case TEXT -> letters ? whole : index.beginning(kind, word);
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    /** Words inside words; nothing shorter than three letters is in that index. */
    private PkSet inPart(Kind kind) {
        if (words.stream().anyMatch(word -> word.codePointCount(0, word.length()) < SHORTEST_PART)) {
            return new PkSet();
        }
        List<PkSet> sets = new ArrayList<>();
        for (String word : words) {
            List<Long> found = index.having(kind, word, MOST_PARTS + 1);
            capped |= found.size() > MOST_PARTS;
            sets.add(index.withAny(found.subList(0, Math.min(found.size(), MOST_PARTS))));
        }
        return all(sets);
    }

    /** Words of names within one typo, those known for longest first: the common ones. */
    private List<Long> near(String word) {
        if (!Typos.tolerated(word)) {
            return List.of();
        }
        List<Long> near = sql
                .list(NEAR, row -> new Near(row.getLong(1), row.getString(2)), Json.write(Typos.variants(word)))
                .stream()
                .filter(found -> Typos.within(word, found.word()))
                .map(Near::trait)
                .toList();
        capped |= near.size() > MOST_TYPOS;
        return near.subList(0, Math.min(near.size(), MOST_TYPOS));
    }
}
