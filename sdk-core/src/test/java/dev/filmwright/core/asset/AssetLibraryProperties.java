package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.AssetQuery.Sort;
import dev.filmwright.asset.Category;
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
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class AssetLibraryProperties {
    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // opened once for all tries
    private static AssetsAndMedia library;

    private static int walks;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("assets");
        library = new AssetsAndMedia(folder);
        for (String name : List.of("Red Lamp", "Søren", "AND OR NOT", "\"quoted\"", "🎬", "lamp lamp lamp")) {
            library.assets()
                    .create(AssetDraft.builder(Category.PROPS, name)
                            .description(name + " description")
                            .tag(name)
                            .build());
        }
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

    @Property(tries = 300)
    void search_never_throws(@ForAll String text) {
        assertThat(library.assets().search(text, AssetQuery.all()).assets()).doesNotHaveDuplicates();
        AssetPage page =
                library.assets().list(AssetQuery.builder().text(text + "x").build());
        assertThat(page.total()).isGreaterThanOrEqualTo(page.assets().size());
    }

    @Property(tries = 15)
    void paging_visits_every_match_exactly_once_while_others_come_and_go(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int limit, @ForAll Sort sort) {
        Random random = new Random(seed);
        Category category = library.assets().addCategory("Walk " + ++walks);
        List<AssetId> standing = create(category, 30, random);
        List<AssetId> leaving = create(category, 10, random);

        List<AssetId> visited = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            AssetQuery.Builder query =
                    AssetQuery.builder().category(category).sort(sort).limit(limit);
            next.ifPresent(query::cursor);
            AssetPage page = library.assets().list(query.build());
            page.assets().stream().map(Asset::id).forEach(visited::add);
            next = page.next();
            create(category, visited.size() < 60 ? 1 : 0, random);
            if (!leaving.isEmpty()) {
                library.assets().delete(leaving.remove(0));
            }
        } while (next.isPresent());

        assertThat(visited).doesNotHaveDuplicates().containsAll(standing);
    }

    private static List<AssetId> create(Category category, int count, Random random) {
        List<AssetDraft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(
                    AssetDraft.builder(category, "Guard " + random.nextInt(8)).build());
        }
        return new ArrayList<>(
                library.assets().createAll(drafts).stream().map(Asset::id).toList());
    }
}
