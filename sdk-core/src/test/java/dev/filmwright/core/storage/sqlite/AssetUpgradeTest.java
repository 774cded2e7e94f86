package dev.filmwright.core.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetQuery;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class AssetUpgradeTest {
    @TempDir
    Path folder;

    @Test
    void assets_of_a_library_of_schema_3_are_listed_counted_and_found_after_the_upgrade() throws SQLException {
        Path file = folder.resolve("filmwright.db");
        SQLiteDataSource old = new SQLiteDataSource();
        old.setUrl("jdbc:sqlite:" + file);
        Flyway.configure(getClass().getClassLoader())
                .dataSource(old)
                .locations(new String[0])
                .javaMigrations(
                        (JavaMigration) new ScriptMigration(1, "V1__assets_and_media"),
                        new ScriptMigration(2, "V2__jobs_and_generations"),
                        new ScriptMigration(3, "V3__productions"))
                .load()
                .migrate();
        fill(old);

        try (SqliteStorage storage = SqliteStorage.open(file)) {
            assertThat(names(storage, AssetQuery.all())).containsExactly("Ærial Lamp", "Plain Rope");
            assertThat(names(storage, AssetQuery.builder().withSidelined().build()))
                    .hasSize(3);
            assertThat(names(
                            storage,
                            AssetQuery.builder().allTags(List.of("SHIP")).build()))
                    .containsExactly("Ærial Lamp");
            assertThat(names(storage, AssetQuery.builder().hasImages(true).build()))
                    .containsExactly("Plain Rope");
            assertThat(names(
                            storage,
                            AssetQuery.builder().hasImages(true).text("rope").build()))
                    .containsExactly("Plain Rope");
            for (String text : List.of("aerial", "lamp", "amp", "aerail", "ship", "brassy")) {
                assertThat(found(storage, text)).as(text).containsExactly("Ærial Lamp");
            }
        }
        // The second opening finds nothing due.
        try (SqliteStorage storage = SqliteStorage.open(file)) {
            assertThat(found(storage, "lamp")).containsExactly("Ærial Lamp");
        }
    }

    private static void fill(SQLiteDataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO category VALUES (1, 'props', 'Props', 1);
                    INSERT INTO scope VALUES (1, 'film');
                    INSERT INTO asset VALUES
                        (1, 'A1', 1, 0, 'Ærial Lamp', 'aerial lamp', 'aerial-lamp', '1.0.0', 1, 0, 0, 0, 0, 10, 10),
                        (2, 'A2', 1, 1, 'Plain Rope', 'plain rope', 'plain-rope', '1.0.0', 1, 0, 0, 2, 20, 20, 20),
                        (3, 'A3', 1, 1, 'Gone Rope', 'gone rope', 'gone-rope', '1.0.0', 1, 1, 0, 0, 0, 30, 30);
                    INSERT INTO asset_detail VALUES
                        (1, 'A brassy thing.', '["Ship"]', '{}', '{"shape":"none"}'),
                        (2, '', '[]', '{}', '{"shape":"none"}'),
                        (3, '', '[]', '{}', '{"shape":"none"}');
                    INSERT INTO media VALUES (1, 'M1', '', 'A2', 'ab', 'image/webp', 1, 1, 1, 0, 20);
                    INSERT INTO asset_image VALUES (2, 1, 1);
                    """);
        }
    }

    private static List<String> names(SqliteStorage storage, AssetQuery query) {
        return storage.read(unit -> unit.assets().list(query)).assets().stream()
                .map(Asset::name)
                .toList();
    }

    private static List<String> found(SqliteStorage storage, String text) {
        return storage.read(unit -> unit.assets().search(text, AssetQuery.all())).assets().stream()
                .map(Asset::name)
                .toList();
    }
}
