package dev.filmwright.core.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.AssetVersion;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.TagCount;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionStep;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.media.MediaId;
import dev.filmwright.prompt.Origin;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A library written before there were versions and slots opens with everything in its place. */
class MigrationTest {
    private static final AssetId LAMP = new AssetId("lamp");
    private static final AssetId COPY = new AssetId("copy");
    private static final AssetId CUP = new AssetId("cup");
    private static final Instant CREATED = Instant.ofEpochMilli(1000);

    private static final String ROWS = """
            INSERT INTO mark (name) VALUES ('seed.categories.1'), ('seed.lighting.1');
            INSERT INTO category (pk, key, name, system) VALUES (1, 'props', 'Props', 1), (2, 'mine', 'Mine', 0);
            INSERT INTO scope (pk, project) VALUES (1, 'film');
            INSERT INTO asset (pk, id, category, scope, name, name_key, slug, version, revision, sidelined, usage_count,
                last_used, created, updated)
            VALUES (1, 'lamp', 1, 0, 'Lamp', 'lamp', 'lamp', '1.0.0', 4, 0, 1, 5000, 1000, 2000),
                (2, 'copy', 1, 1, 'Lamp (Copy)', 'lamp (copy)', 'lamp-copy', '1.0.0', 1, 1, 0, 0, 3000, 3000),
                (3, 'cup', 2, 0, 'Cup', 'cup', 'cup', '1.0.0', 1, 0, 0, 0, 1000, 1000);
            INSERT INTO asset_detail (asset, description, tags, attributes, profile)
            VALUES (1, 'A red lamp.', '["Ship","night"]', '{"colour":"red"}', '{"shape":"none"}'),
                (2, 'A red lamp.', '["Ship"]', '{}', '{"shape":"none"}'),
                (3, 'A cup.', '[]', '{}', '{"shape":"none"}');
            INSERT INTO tag (pk, key) VALUES (1, 'ship'), (2, 'night');
            INSERT INTO asset_tag (tag, asset) VALUES (1, 1), (2, 1), (1, 2);
            INSERT INTO asset_words (rowid, name, tags, description)
            VALUES (1, 'lamp', 'ship . night', 'a red lamp.'), (2, 'lamp (copy)', 'ship', 'a red lamp.'),
                (3, 'cup', '', 'a cup.');
            INSERT INTO asset_parts (rowid, name, tags)
            VALUES (1, 'lamp', 'ship . night'), (2, 'lamp (copy)', 'ship'), (3, 'cup', '');
            INSERT INTO media (pk, id, folder, owner, sha256, type, width, height, bytes, thumbnail, created)
            VALUES (1, 'front', 'assets', 'lamp', 'aa', 'image/webp', 16, 16, 100, 0, 1000),
                (2, 'side', 'assets', 'lamp', 'bb', 'image/webp', 16, 16, 100, 0, 1000),
                (3, 'board', 'productions', 'film', 'cc', 'image/webp', 16, 16, 100, 0, 5000);
            INSERT INTO asset_image (asset, seq, media) VALUES (1, 1, 1), (1, 2, 2), (2, 2, 2), (2, 3, 1);
            INSERT INTO asset_user (asset, kind, id, label) VALUES (1, 'production', 'film', 'production Film');
            INSERT INTO job (pk, id, provider, model, state, generation_id, created_at, updated_at)
            VALUES (1, 'job', 'paper', 'sheet', 'SUCCEEDED', 'made', 4000, 5000);
            INSERT INTO generation (pk, id, job_pk, warnings, finished_at) VALUES (1, 'made', 1, '[]', 5000);
            INSERT INTO generation_media (generation_pk, position, media_id) VALUES (1, 0, 'board');
            INSERT INTO generation_use (asset_id, generation_pk, version) VALUES ('lamp', 1, '1.0.0');
            """;
    /** As the version before wrote it: a use is an asset and a text. */
    private static final String REQUEST = """
            {"kind":"IMAGE","model":{"provider":"paper","model":"sheet"},"prompt":{"kind":"FRAME","dialect":"prose",
            "sections":[{"kind":"SUBJECT","phrases":[{"parts":[{"text":"A lamp","origin":{"source":"ASSET",
            "asset":{"asset":{"value":"lamp"},"version":"1.0.0"},"field":"name"}}]}]}],
            "spans":[{"text":"A lamp","origin":{"source":"ASSET","asset":{"asset":{"value":"lamp"},
            "version":"1.0.0"},"field":"name"}}],"summary":"Using: Lamp v1.0.0"},"composition":null,
            "size":{"width":640,"height":360},"seed":null,"owner":{"folder":"productions","id":"film"},
            "uses":[{"asset":{"value":"lamp"},"version":"1.0.0"}],"labels":{"shot":"SC010_SH0010"},
            "idempotencyKey":""}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeLibraryOfSchema3() throws SQLException {
        SQLiteDataSource database = database();
        Flyway.configure(MigrationTest.class.getClassLoader())
                .dataSource(database)
                .locations(new String[0])
                .javaMigrations(
                        new ScriptMigration(1, "V1__assets_and_media"),
                        new ScriptMigration(2, "V2__jobs_and_generations"),
                        new ScriptMigration(3, "V3__productions"))
                .load()
                .migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(ROWS);
            statement.executeUpdate("INSERT INTO job_request (job_pk, document) VALUES (1, '" + REQUEST + "')");
        }
    }

    @Test
    void every_asset_is_at_version_1_0_0_latest_and_active_since_it_was_created() {
        try (Filmwright library = open()) {
            for (AssetId id : new AssetId[] {LAMP, COPY, CUP}) {
                Asset asset = library.assets().get(id);
                assertThat(asset.version()).isEqualTo(Version.FIRST);
                assertThat(asset.active()).isEqualTo(Version.FIRST);
                assertThat(asset.label().notes()).isEmpty();
                assertThat(asset.label().created()).isEqualTo(asset.created());
                assertThat(asset.fragments()).isEmpty();
                assertThat(library.assets().versions().history(id))
                        .singleElement()
                        .isEqualTo(new AssetVersion(id, asset.label(), asset.content(), true, true));
            }
        }
    }

    @Test
    void what_an_asset_was_it_still_is() {
        try (Filmwright library = open()) {
            Asset lamp = library.assets().get(LAMP);
            assertThat(lamp.created()).isEqualTo(CREATED);
            assertThat(lamp.revision()).isEqualTo(4);
            assertThat(lamp.description()).isEqualTo("A red lamp.");
            assertThat(lamp.tags()).containsExactly("Ship", "night");
            assertThat(lamp.attributes()).isEqualTo(Map.of("colour", "red"));
            assertThat(lamp.usageCount()).isEqualTo(1);
            assertThat(library.assets().usersOf(LAMP)).containsExactly("production Film");
            assertThat(library.assets().get(COPY).sidelined()).isTrue();
            assertThat(library.assets().get(CUP).category()).isEqualTo("mine");
            assertThat(library.assets()
                            .list(AssetQuery.builder().withSidelined().build())
                            .total())
                    .isEqualTo(3);
            assertThat(library.assets().search("lamp", AssetQuery.all()).assets())
                    .extracting(Asset::id)
                    .containsExactly(LAMP);
        }
    }

    @Test
    void the_first_image_of_an_asset_is_its_primary_one_and_the_others_are_references() {
        try (Filmwright library = open()) {
            MediaId front = new MediaId("front");
            MediaId side = new MediaId("side");
            assertThat(library.assets().get(LAMP).images())
                    .containsExactly(AssetImage.of(front, ImageSlot.PRIMARY), AssetImage.of(side, ImageSlot.REFERENCE));
            assertThat(library.assets().get(COPY).images())
                    .containsExactly(AssetImage.of(side, ImageSlot.PRIMARY), AssetImage.of(front, ImageSlot.REFERENCE));
            assertThat(library.assets().get(CUP).images()).isEmpty();
        }
    }

    @Test
    void generations_name_the_version_they_used() {
        AssetUse use = new AssetUse(LAMP, Version.FIRST);
        try (Filmwright library = open()) {
            Generation made =
                    library.generations().find(new GenerationId("made")).orElseThrow();
            assertThat(made.request().uses()).containsExactly(use);
            assertThat(made.request().prompt().spans().get(0).origin()).isEqualTo(Origin.asset(use, "name"));
            assertThat(library.generations().using(LAMP, 5)).containsExactly(made);
            assertThat(library.generations().using(LAMP, Version.FIRST, 5)).containsExactly(made);
        }
    }

    @Test
    void life_goes_on_with_versions() {
        try (Filmwright library = open()) {
            Asset before = library.assets().get(LAMP);
            Asset blue = library.assets()
                    .versions()
                    .create(
                            LAMP,
                            before.revision(),
                            VersionStep.MINOR,
                            "blue",
                            edit -> edit.name("Blue Lamp").removeTag("night"));
            library.assets().versions().activate(LAMP, Version.FIRST);

            assertThat(blue.version()).hasToString("1.1.0");
            assertThat(library.assets().active(LAMP).content()).isEqualTo(before.content());
            assertThat(library.assets().search("blue", AssetQuery.all()).assets())
                    .extracting(Asset::id)
                    .containsExactly(LAMP);
        }
        try (Filmwright library = open()) {
            assertThat(library.assets().versions().history(LAMP)).hasSize(2);
        }
    }

    @Test
    void tags_are_counted_as_they_were_given() {
        try (Filmwright library = open()) {
            assertThat(library.assets().tags().counts(10)).contains(new TagCount("night", 1), new TagCount("ship", 2));
        }
    }

    private SQLiteDataSource database() {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("filmwright.db"));
        return database;
    }

    private Filmwright open() {
        return Filmwright.builder(folder).discoverPlugins(false).open();
    }
}
