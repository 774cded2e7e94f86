package dev.filmwright.core.storage.sqlite;

import dev.filmwright.asset.Asset;
import dev.filmwright.core.json.Json;
import dev.filmwright.core.text.Folding;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Keeps what assets are found by: tags, words, parts of words, and the words of names that forgive a typo. */
final class AssetIndexing {
    private final Handle handle;

    AssetIndexing(Handle handle) {
        this.handle = handle;
    }

    void add(long pk, Asset asset) {
        tags(pk, asset);
        text(pk, asset);
        addTerms(asset.name());
    }

    void replace(long pk, Asset before, Asset after) {
        if (!before.tags().equals(after.tags())) {
            handle.createUpdate("DELETE FROM asset_tag WHERE asset = :asset")
                    .bind("asset", pk)
                    .execute();
            tags(pk, after);
        }
        boolean sameName = before.name().equals(after.name());
        if (!sameName
                || !before.tags().equals(after.tags())
                || !before.description().equals(after.description())) {
            handle.createUpdate("DELETE FROM asset_words WHERE rowid = :pk")
                    .bind("pk", pk)
                    .execute();
            handle.createUpdate("DELETE FROM asset_parts WHERE rowid = :pk")
                    .bind("pk", pk)
                    .execute();
            text(pk, after);
        }
        if (!sameName) {
            removeTerms(before.name());
            addTerms(after.name());
        }
    }

    /** Removes what no trigger and no cascade removes with the asset's row. */
    void remove(Asset asset) {
        removeTerms(asset.name());
    }

    private void tags(long pk, Asset asset) {
        for (String tag : asset.tags()) {
            String key = Folding.key(tag);
            handle.createUpdate("INSERT INTO tag (key) VALUES (:key) ON CONFLICT (key) DO NOTHING")
                    .bind("key", key)
                    .execute();
            handle.createUpdate("""
                            INSERT INTO asset_tag (tag, asset) SELECT pk, :asset FROM tag WHERE key = :key
                            ON CONFLICT DO NOTHING
                            """).bind("asset", pk).bind("key", key).execute();
        }
    }

    private void text(long pk, Asset asset) {
        String name = Folding.fold(asset.name());
        // A full stop keeps the trigrams of neighbouring tags apart.
        String tags = asset.tags().stream().map(Folding::fold).collect(Collectors.joining(" . "));
        handle.createUpdate(
                        "INSERT INTO asset_words (rowid, name, tags, description) VALUES (:pk, :name, :tags, :description)")
                .bind("pk", pk)
                .bind("name", name)
                .bind("tags", tags)
                .bind("description", Folding.fold(asset.description()))
                .execute();
        handle.createUpdate("INSERT INTO asset_parts (rowid, name, tags) VALUES (:pk, :name, :tags)")
                .bind("pk", pk)
                .bind("name", name)
                .bind("tags", tags)
                .execute();
    }

    private static Set<String> terms(String name) {
        return Folding.words(name).stream()
                .filter(Typos::tolerated)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void addTerms(String name) {
        for (String term : terms(name)) {
            int known = handle.createUpdate("UPDATE name_term SET n = n + 1 WHERE term = :term")
                    .bind("term", term)
                    .execute();
            if (known == 0) {
                handle.createUpdate("INSERT INTO name_term (term, n) VALUES (:term, 1)")
                        .bind("term", term)
                        .execute();
                handle.createUpdate(
                                "INSERT OR IGNORE INTO name_typo (variant, term) SELECT value, :term FROM json_each(:variants)")
                        .bind("term", term)
                        .bind("variants", Json.write(Typos.variants(term)))
                        .execute();
            }
        }
    }

    private void removeTerms(String name) {
        for (String term : terms(name)) {
            handle.createUpdate("UPDATE name_term SET n = n - 1 WHERE term = :term")
                    .bind("term", term)
                    .execute();
            handle.createUpdate("DELETE FROM name_term WHERE term = :term AND n <= 0")
                    .bind("term", term)
                    .execute();
        }
    }
}
