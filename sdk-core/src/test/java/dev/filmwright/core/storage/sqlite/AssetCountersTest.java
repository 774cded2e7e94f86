package dev.filmwright.core.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.LibraryFixture;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssetCountersTest extends LibraryFixture {
    private static final String DRIFT = """
            SELECT count(*) FROM (
                SELECT scope, category, sidelined, pictured, n FROM asset_count WHERE n <> 0
                EXCEPT
                SELECT scope, category, sidelined, image_count > 0, count(*) FROM asset GROUP BY 1, 2, 3, 4)
            """;

    @Test
    void counters_indexes_and_terms_do_not_drift_whatever_happens() throws SQLException {
        Random random = new Random(11);
        List<AssetId> ids = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            step(random, ids, i);
        }
        assertThat(number(DRIFT)).isZero();
        assertThat(number("SELECT sum(n) FROM asset_count")).isEqualTo(number("SELECT count(*) FROM asset"));
        assertThat(number("SELECT count(*) FROM asset_words")).isEqualTo(number("SELECT count(*) FROM asset"));
        assertThat(number("SELECT count(*) FROM asset_parts")).isEqualTo(number("SELECT count(*) FROM asset"));
        for (AssetId id : ids) {
            assets.delete(id);
        }
        // Only the words of the eight lighting presets are left.
        assertThat(number("SELECT count(*) FROM name_term WHERE term LIKE 'thing%'"))
                .isZero();
        assertThat(number("SELECT count(*) FROM name_typo WHERE term NOT IN (SELECT term FROM name_term)"))
                .isZero();
        assertThat(number("SELECT count(*) FROM asset_tag WHERE asset NOT IN (SELECT pk FROM asset)"))
                .isZero();
        assertThat(number("SELECT count(*) FROM pragma_foreign_key_check")).isZero();
    }

    private void step(Random random, List<AssetId> ids, int i) {
        int what = random.nextInt(4);
        if (what <= 1 || ids.isEmpty()) {
            Scope scope = random.nextBoolean() ? Scope.GLOBAL : Scope.of(new ProjectId("p" + random.nextInt(3)));
            Category category = Category.SYSTEM.get(random.nextInt(Category.SYSTEM.size()));
            ids.add(assets.create(AssetDraft.builder(category, "thing" + random.nextInt(20) + " no " + i)
                            .scope(scope)
                            .tag("t" + random.nextInt(5))
                            .build())
                    .id());
        } else if (what == 2) {
            AssetId id = ids.get(random.nextInt(ids.size()));
            Asset asset = assets.get(id);
            assets.update(
                    id,
                    asset.revision(),
                    edit -> edit.name("thing" + i).sidelined(!asset.sidelined()).addTag("new" + i));
        } else {
            assets.delete(ids.remove(random.nextInt(ids.size())));
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("filmwright.db"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.getLong(1);
        }
    }
}
