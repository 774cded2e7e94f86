package dev.filmwright.core.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.LibraryFixture;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetTraitsTest extends LibraryFixture {
    private int images;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_traits_kept_are_those_of_the_assets_there_whatever_happened(long seed) throws SQLException {
        Random random = new Random(seed);
        List<AssetId> ids = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            step(random, ids);
        }
        assertThat(kept()).isEqualTo(expected());
    }

    @Test
    void many_assets_made_together_have_the_traits_of_those_made_one_by_one() throws SQLException {
        List<AssetDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            drafts.add(AssetDraft.builder(Category.PROPS, "Lamp " + i % 50)
                    .tag(i % 2 == 0 ? "even" : "odd")
                    .build());
        }
        assets.createAll(drafts);
        prop("Lamp 7", "One more.", "odd");
        assertThat(kept()).isEqualTo(expected());
    }

    private void step(Random random, List<AssetId> ids) {
        int what = random.nextInt(6);
        if (what <= 1 || ids.isEmpty()) {
            List<AssetDraft> drafts = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(3); i++) {
                drafts.add(AssetDraft.builder(
                                Category.SYSTEM.get(random.nextInt(3)), "Thing" + random.nextInt(9) + " of Wood")
                        .scope(random.nextBoolean() ? Scope.GLOBAL : Scope.of(new ProjectId("p" + random.nextInt(2))))
                        .description("Made of wood " + random.nextInt(5))
                        .tag("tag " + random.nextInt(4))
                        .build());
            }
            assets.createAll(drafts).forEach(asset -> ids.add(asset.id()));
            return;
        }
        AssetId id = ids.get(random.nextInt(ids.size()));
        Asset asset = assets.get(id);
        switch (what) {
            case 2 ->
                assets.update(
                        id,
                        asset.revision(),
                        edit -> edit.name("Other" + random.nextInt(9))
                                .addTag("new")
                                .removeTag("tag 1"));
            case 3 -> assets.update(id, asset.revision(), edit -> edit.sidelined(!asset.sidelined()));
            case 4 ->
                library.storage().run(unit -> {
                    unit.media().insert(image("M" + ++images, asset));
                    List<AssetImage> shown = new ArrayList<>(asset.images());
                    shown.add(AssetImage.of(new MediaId("M" + images), ImageSlot.REFERENCE));
                    unit.assets()
                            .update(asset.toBuilder()
                                    .content(asset.content().withImages(shown))
                                    .build());
                    if (random.nextBoolean()) {
                        unit.media().delete(new MediaId("M" + images));
                    }
                });
            default -> {
                assets.delete(id);
                ids.remove(id);
            }
        }
    }

    private static MediaFile image(String name, Asset asset) {
        return new MediaFile(
                new MediaId(name),
                MediaOwner.asset(asset.id().value()),
                MediaType.WEBP,
                Optional.of(new FrameSize(1, 1)),
                1,
                name,
                false,
                asset.created());
    }

    /** Returns each trait with the ids of the assets it is kept for. */
    private Map<String, Set<String>> kept() throws SQLException {
        TreeMap<String, Set<String>> kept = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("filmwright.db"));
                Statement statement = connection.createStatement()) {
            TreeMap<Integer, String> ids = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery("SELECT pk, id FROM asset")) {
                while (rows.next()) {
                    ids.put(rows.getInt(1), rows.getString(2));
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT t.kind, t.key, b.pk & 1048575, b.assets FROM trait t"
                    + " LEFT JOIN trait_block b ON b.pk >> 20 = t.pk")) {
                while (rows.next()) {
                    Set<String> with =
                            kept.computeIfAbsent(rows.getInt(1) + " " + rows.getString(2), key -> new TreeSet<>());
                    PkSet block = new PkSet();
                    PkBlock.read(rows.getBytes(4), rows.getInt(3), block);
                    block.forEach(pk -> with.add(ids.getOrDefault(pk, "gone " + pk)));
                }
            }
        }
        return kept;
    }

    private Map<String, Set<String>> expected() {
        TreeMap<String, Set<String>> expected = new TreeMap<>();
        for (Asset asset : everything()) {
            Set<Trait> traits = Trait.of(asset);
            if (!asset.images().isEmpty()) {
                traits.add(Trait.PICTURED);
            }
            for (Trait trait : traits) {
                expected.computeIfAbsent(trait.kind().code() + " " + trait.key(), key -> new TreeSet<>())
                        .add(asset.id().value());
            }
        }
        return expected;
    }

    private List<Asset> everything() {
        List<Asset> everything = new ArrayList<>();
        AssetQuery.Builder query = AssetQuery.builder().withSidelined().limit(500);
        Optional<String> next = Optional.empty();
        do {
            next.ifPresent(query::cursor);
            AssetPage page = assets.list(query.build());
            everything.addAll(page.assets());
            next = page.next();
        } while (next.isPresent());
        return everything;
    }
}
