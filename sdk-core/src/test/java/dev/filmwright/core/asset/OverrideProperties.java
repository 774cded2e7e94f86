package dev.filmwright.core.asset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.core.AssetsAndMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class OverrideProperties {
    private static final ProjectId FILM = new ProjectId("film");

    private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // opened once for all tries
    private static AssetsAndMedia library;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("overrides");
        library = new AssetsAndMedia(folder);
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

    /** Whatever either side changes, and in whichever order. */
    @Property(tries = 20)
    void a_project_sees_the_global_asset_but_for_what_it_overrides(@ForAll long seed) {
        Random random = new Random(seed);
        Asset global = library.assets()
                .create(AssetDraft.builder(Category.TALENT, "Mara")
                        .attribute("ship", "Halcyon")
                        .profile(Profile.Talent.EMPTY)
                        .build());
        for (int step = 0; step < 8; step++) {
            if (random.nextBoolean()) {
                library.assets().override(global.id(), FILM, edit(random));
            } else {
                global = library.assets().update(global.id(), global.revision(), edit(random));
            }
            Asset seen = library.assets().get(global.id(), FILM);
            assertThat(seen.overridden())
                    .containsAll(ContentFields.between(global.content(), seen.content())
                            .keySet());
            assertThat(library.assets().get(global.id())).isEqualTo(global);
        }
        for (String field : library.assets().get(global.id(), FILM).overridden()) {
            library.assets().inherit(global.id(), FILM, field);
        }
        assertThat(library.assets().get(global.id(), FILM)).isEqualTo(global);
    }

    private static Consumer<AssetEdit> edit(Random random) {
        String word = "word " + random.nextInt(4);
        List<Consumer<AssetEdit>> edits = List.of(
                edit -> edit.name(word),
                edit -> edit.description(word),
                edit -> edit.addTag(word),
                edit -> edit.removeTag(word),
                edit -> edit.attribute(random.nextBoolean() ? "ship" : "lamp", word),
                edit -> edit.profile(new Profile.Talent(word, "", word, "", "", "", "", "")));
        return edits.get(random.nextInt(edits.size()));
    }
}
