package dev.filmwright.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Scope;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.production.BoardReport;
import dev.filmwright.production.Production;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestClock;
import dev.filmwright.testkit.TestLibrary;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A whole library over rows and media in memory. */
@Timeout(120)
class TestLibraryTest {
    private static final String SCRIPT = """
            Title: Two Cups

            INT. KITCHEN - DAY

            ANNA, 30s, red hair, puts a CUP on the table.

            ANNA
            It is cold.
            """;

    @Test
    void assets_are_created_found_and_changed() {
        try (TestLibrary library = TestLibrary.open()) {
            assertThat(library.assets().categories()).isEqualTo(Category.SYSTEM);
            Asset lamp = library.assets()
                    .create(AssetDraft.builder(Category.PROPS, "Søren's Lamp")
                            .tag("ship")
                            .build());
            library.assets().update(lamp.id(), lamp.revision(), edit -> edit.description("brass"));
            assertThat(library.assets()
                            .list(AssetQuery.builder().text("brass").build())
                            .total())
                    .isEqualTo(1);
            assertThat(library.assets().find(lamp.scope(), lamp.slug()))
                    .map(Asset::description)
                    .contains("brass");
        }
    }

    @Test
    void the_clock_stands_until_it_is_put_forward() {
        try (TestLibrary library = TestLibrary.open()) {
            assertThat(prop(library, "Lamp").created()).isEqualTo(TestClock.START);
            library.clock().advance(Duration.ofHours(1));
            assertThat(prop(library, "Rope").created()).isEqualTo(TestClock.START.plusSeconds(3600));
        }
    }

    @Test
    void images_are_stored_read_and_removed_without_a_file_in_the_folder() throws IOException {
        try (TestLibrary library = TestLibrary.open()) {
            Asset lamp = library.assets()
                    .addImage(
                            prop(library, "Lamp").id(),
                            ImageSlot.PRIMARY,
                            new ByteArrayInputStream(png()),
                            ImageOptions.ofDefaults());
            var media = lamp.images().get(0).media();
            try (InputStream in = library.media().open(media)) {
                assertThat(in.readAllBytes()).isNotEmpty();
            }
            assertThat(library.media().check().clean()).isTrue();
            assertThat(files(library.directory()))
                    .allMatch(file -> List.of("filmwright.lock", "media.open").contains(file));
            library.assets().update(lamp.id(), lamp.revision(), edit -> edit.removeImage(media));
            assertThat(library.media().find(media)).isEmpty();
        }
    }

    @Test
    void a_production_is_broken_down_and_drawn() throws Exception {
        FakeProviderPlugin fake = new FakeProviderPlugin();
        try (TestLibrary library = TestLibrary.open(builder -> builder.plugin(fake))) {
            Production film = library.productions()
                    .create("Two Cups", library.screenplays().parseFountain(SCRIPT), ProductionSettings.ofDefaults());
            film.breakDown((step, done, total) -> {});
            BoardReport report = film.drawBoards(FakeProviderPlugin.MODEL, (step, done, total) -> {});
            assertThat(report.failed()).isEmpty();
            assertThat(report.drawn()).isEqualTo(film.shots().size()).isPositive();
            assertThat(film.boards()).hasSize(film.shots().size());
            assertThat(fake.requests()).hasSize(film.shots().size());
            Asset anna = library.assets().find(Scope.of(film.id()), "anna").orElseThrow();
            assertThat(library.generations().using(anna.id(), 9)).isNotEmpty();
            library.productions().delete(film.id());
            assertThat(library.media().check().clean()).isTrue();
        }
    }

    @Test
    void nothing_is_left_behind() {
        Path folder;
        try (TestLibrary library = TestLibrary.open()) {
            prop(library, "Lamp");
            folder = library.directory();
            assertThat(folder).exists();
        }
        assertThat(folder).doesNotExist();
        try (TestLibrary other = TestLibrary.open()) {
            assertThat(other.assets()
                            .list(AssetQuery.builder().text("lamp").build())
                            .total())
                    .isZero();
        }
    }

    private static Asset prop(TestLibrary library, String name) {
        return library.assets().create(AssetDraft.builder(Category.PROPS, name).build());
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
