package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.core.json.Json;
import dev.filmwright.core.text.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Searches in tiers, best first, and stops when the page is full: whole and beginning names, words and parts of names,
 * tags, descriptions, all of them mixed. Only if no name was found are names with one typo added.
 *
 * <p>Within a tier BM25 decides, then the name.
 */
final class AssetSearch {
    private static final int CANDIDATES = 20;
    /** Greater than every letter, so that {@code prefix + LAST} ends the range of a prefix. */
    private static final String LAST = "\uDBFF\uDFFF";

    private final Handle handle;
    private final AssetQuery within;
    private final Set<Long> found = new LinkedHashSet<>();

    AssetSearch(Handle handle, AssetQuery within) {
        this.handle = handle;
        this.within = within;
    }

    List<Asset> find(String text) {
        String key = Folding.key(text);
        if (key.isEmpty()) {
            return List.of();
        }
        beginning(key);
        List<String> words = SearchText.words(text);
        if (!words.isEmpty()) {
            byWords(words);
        }
        return new AssetRows(handle).byKeys(found);
    }

    private void byWords(List<String> words) {
        String begun = SearchText.expression(words);
        words("{name} : (" + begun + ")");
        parts("name", words);
        boolean named = !found.isEmpty();
        words("{tags} : (" + begun + ")");
        parts("tags", words);
        words("{description} : (" + begun + ")");
        words(begun);
        if (!named) {
            typos(words);
        }
    }

    /** Names that begin like this; the index has the whole ones first. */
    private void beginning(String key) {
        AssetFilter filter = new AssetFilter(within).within(within);
        take(filter.query(
                        handle,
                        "SELECT a.pk FROM asset a INDEXED BY asset_by_name"
                                + filter.sql("a.name_key >= :from AND a.name_key < :to")
                                + " ORDER BY a.name_key, a.pk LIMIT :wanted")
                .bind("from", key)
                .bind("to", key + LAST)
                .bind("wanted", within.limit())
                .mapTo(Long.class)
                .list());
    }

    private void words(String expression) {
        match("asset_words", "bm25(asset_words, 10.0, 4.0, 1.0)", expression);
    }

    /** Words inside words; nothing shorter than three letters is in that index. */
    private void parts(String column, List<String> words) {
        if (words.stream().allMatch(word -> word.codePointCount(0, word.length()) >= 3)) {
            match(
                    "asset_parts",
                    "bm25(asset_parts, 10.0, 4.0)",
                    "{" + column + "} : (" + SearchText.exact(words) + ")");
        }
    }

    private void match(String index, String rank, String expression) {
        if (found.size() >= within.limit()) {
            return;
        }
        AssetFilter filter = new AssetFilter(within).within(within);
        take(filter.query(
                        handle,
                        "SELECT a.pk FROM " + index + " JOIN asset a ON a.pk = " + index + ".rowid"
                                + filter.sql(index + " MATCH :expression")
                                + " ORDER BY " + rank + ", a.name_key, a.pk LIMIT :wanted")
                .bind("expression", expression)
                .bind("wanted", within.limit())
                .mapTo(Long.class)
                .list());
    }

    private void take(List<Long> pks) {
        for (long pk : pks) {
            if (found.size() < within.limit()) {
                found.add(pk);
            }
        }
    }

    private void typos(List<String> words) {
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = SearchText.quoted(words.get(i)) + (i == words.size() - 1 ? "*" : "");
            alternatives.add(
                    Stream.concat(Stream.of(word), near(words.get(i)).stream().map(SearchText::quoted))
                            .collect(Collectors.joining(" OR ", "(", ")")));
        }
        words("{name} : (" + String.join(" AND ", alternatives) + ")");
    }

    /** Words of names within one typo, the common ones first. */
    private List<String> near(String word) {
        if (!Typos.tolerated(word)) {
            return List.of();
        }
        return handle.createQuery("""
                        SELECT DISTINCT t.term, t.n FROM json_each(:variants) v
                        JOIN name_typo y ON y.variant = v.value
                        JOIN name_term t ON t.term = y.term
                        ORDER BY t.n DESC, t.term
                        """).bind("variants", Json.write(Typos.variants(word))).mapTo(String.class).stream()
                .filter(term -> Typos.within(word, term))
                .limit(CANDIDATES)
                .toList();
    }
}
