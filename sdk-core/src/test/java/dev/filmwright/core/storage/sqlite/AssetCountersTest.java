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

    private static final String TOTAL_DRIFT = """
            SELECT count(*) FROM (
                SELECT category, sidelined, pictured, n FROM asset_total WHERE n <> 0
                EXCEPT
                SELECT category, sidelined, image_count > 0, count(*) FROM asset GROUP BY 1, 2, 3)
            """;

    @Test
    void counters_and_traits_do_not_drift_whatever_happens() throws SQLException {
        Random random = new Random(11);
        List<AssetId> ids = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            step(random, ids, i);
        }
        assertThat(number(DRIFT)).isZero();
        assertThat(number("SELECT sum(n) FROM asset_count")).isEqualTo(number("SELECT count(*) FROM asset"));
        assertThat(number(TOTAL_DRIFT)).isZero();
        assertThat(number("SELECT sum(n) FROM asset_total")).isEqualTo(number("SELECT count(*) FROM asset"));
        assertThat(number("SELECT count(*) FROM asset_moved")).isZero();
        assertThat(number("SELECT count(*) FROM pragma_foreign_key_check")).isZero();
    }

    @Test
    void nothing_is_left_of_what_deleted_assets_were_found_by() throws SQLException {
        String traces = "SELECT (SELECT count(*) FROM trait) * 1000000 + (SELECT count(*) FROM trait_block) * 1000"
                + " + (SELECT count(*) FROM trait_typo)";
        long before = number(traces);
        Random random = new Random(12);
        List<AssetId> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            step(random, ids, i);
        }
        assertThat(number(traces)).isGreaterThan(before);
        ids.forEach(assets::delete);
        assertThat(number(traces)).isEqualTo(before);
        assertThat(number("SELECT count(*) FROM trait_part"))
                .isEqualTo(number("SELECT count(*) FROM trait WHERE kind IN (5, 6, 8)"));
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
