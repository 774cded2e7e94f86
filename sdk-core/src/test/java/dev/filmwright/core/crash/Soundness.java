package dev.filmwright.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.TagCount;
import dev.filmwright.media.MediaCheck;
import dev.filmwright.media.MediaCheckOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What holds of every library, whatever happened to it. */
final class Soundness {
    private Soundness() {}

    /** Checks media, counters and lists of an open library. */
    static void check(Filmwright library) {
        MediaCheck check = library.media().check(MediaCheckOptions.DEEP);
        assertThat(check.missing()).isEmpty();
        assertThat(check.damaged()).isEmpty();
        assertThat(check.thumbnailsMade()).isEmpty();
        assertThat(library.media().check().clean()).isTrue();
        List<Asset> all = all(library);
        TreeMap<String, Long> tags = new TreeMap<>();
        all.forEach(asset -> asset.tags().forEach(tag -> tags.merge(tag, 1L, Long::sum)));
        assertThat(library.assets().tags().counts(1000))
                .extracting(TagCount::assets)
                .containsExactlyInAnyOrderElementsOf(tags.values());
        for (Asset asset : all) {
            assertThat(library.assets()
                            .search(
                                    asset.name(),
                                    AssetQuery.builder()
                                            .withSidelined()
                                            .limit(500)
                                            .build())
                            .assets())
                    .contains(asset);
        }
        for (Category category : library.assets().categories()) {
            AssetQuery query = AssetQuery.builder()
                    .category(category)
                    .withSidelined()
                    .limit(1)
                    .build();
            assertThat(library.assets().list(query).total())
                    .isEqualTo(all.stream()
                            .filter(asset -> asset.category().equals(category.key()))
                            .count());
        }
    }

    private static List<Asset> all(Filmwright library) {
        AssetQuery query = AssetQuery.builder().withSidelined().limit(500).build();
        List<Asset> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            AssetPage page = library.assets()
                    .list(
                            cursor.isEmpty()
                                    ? query
                                    : query.toBuilder().cursor(cursor.get()).build());
            all.addAll(page.assets());
            cursor = page.next();
            assertThat(cursor.isPresent() || page.total() == all.size()).isTrue();
        } while (cursor.isPresent());
        return all;
    }

    /** Checks the database of a closed library. */
    static void check(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            assertThat(texts(statement, "PRAGMA integrity_check")).containsExactly("ok");
            assertThat(texts(statement, "PRAGMA foreign_key_check")).isEmpty();
            List<String> searched = texts(statement, "SELECT name FROM sqlite_master WHERE sql LIKE '%USING fts5%'");
            assertThat(searched).isNotEmpty();
            for (String table : searched) {
                statement.execute("INSERT INTO " + table + " (" + table + ") VALUES ('integrity-check')");
                // Words of tags (5), of names (6) and of tags of several words (8) are found by their middle.
                assertThat(texts(statement, "SELECT count(*) FROM " + table))
                        .isEqualTo(texts(statement, "SELECT count(*) FROM trait WHERE kind IN (5, 6, 8)"));
            }
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
