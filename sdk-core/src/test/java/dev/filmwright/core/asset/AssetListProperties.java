package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.AssetQuery.Sort;
import dev.filmwright.core.AssetsAndMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** One library for all tries, changed on and on. */
class AssetListProperties {
    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // opened once for all tries
    private static AssetsAndMedia library;

    @SuppressWarnings("NullAway.Init")
    private static AssetModel model;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("lists");
        library = new AssetsAndMedia(folder);
        model = new AssetModel(library);
        model.create(new Random(5), 60);
    }

    @AfterContainer
    static void close() throws IOException {
        library.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void pages_and_totals_are_those_of_looking_at_every_asset(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int limit) {
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            model.step(random);
        }
        AssetQuery.Builder query = AssetModel.query(random).limit(limit);
        List<AssetId> expected = model.matches(query.build());
        List<AssetId> visited = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            next.ifPresent(query::cursor);
            AssetPage page = library.assets().list(query.build());
            assertThat(page.total()).isEqualTo(expected.size());
            page.assets().stream().map(Asset::id).forEach(visited::add);
            next = page.next();
        } while (next.isPresent());
        assertThat(visited).isEqualTo(expected);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void what_is_there_throughout_is_visited_exactly_once_while_others_come_and_go(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int limit, @ForAll Sort sort) {
        Random random = new Random(seed);
        AssetQuery.Builder query = AssetModel.query(random).sort(sort).limit(limit);
        List<AssetId> coming = new ArrayList<>(model.create(random, 5));
        List<AssetId> standing = new ArrayList<>(model.matches(query.build()));
        standing.removeAll(coming);
        List<AssetId> visited = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            next.ifPresent(query::cursor);
            AssetPage page = library.assets().list(query.build());
            page.assets().stream().map(Asset::id).forEach(visited::add);
            next = page.next();
            coming.addAll(model.create(random, visited.size() < 100 ? 1 : 0));
            if (random.nextBoolean()) {
                model.delete(coming.remove(random.nextInt(coming.size())));
                coming.addAll(model.create(random, 1));
            }
        } while (next.isPresent());
        assertThat(visited).doesNotHaveDuplicates().containsAll(standing);
        assertThat(visited.stream().filter(standing::contains).toList()).isEqualTo(standing);
        coming.forEach(model::delete);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void a_cursor_of_another_query_is_refused(@ForAll long seed) {
        Random random = new Random(seed);
        AssetQuery one = AssetModel.query(random).limit(1).build();
        AssetQuery.Builder other = AssetModel.query(random).limit(1);
        Optional<String> cursor = library.assets().list(one).next();
        if (cursor.isPresent() && !sameMatches(one, other.build())) {
            AssetQuery foreign = other.cursor(cursor.get()).build();
            assertThatThrownBy(() -> library.assets().list(foreign))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("cursor");
        }
    }

    private static boolean sameMatches(AssetQuery a, AssetQuery b) {
        return a.sort() == b.sort()
                && a.category().equals(b.category())
                && a.tags().equals(b.tags())
                && a.anyTag() == b.anyTag()
                && a.text().equals(b.text())
                && a.anyScope() == b.anyScope()
                && a.global() == b.global()
                && a.project().equals(b.project())
                && a.hasImages().equals(b.hasImages())
                && a.sidelined().equals(b.sidelined());
    }

    @Property(tries = 60)
    void any_text_for_a_cursor_is_refused_or_is_one(@ForAll String cursor) {
        AssetQuery query = AssetQuery.builder().cursor(cursor).build();
        assertThatThrownBy(() -> library.assets().list(query)).isInstanceOf(InvalidInputException.class);
    }
}
