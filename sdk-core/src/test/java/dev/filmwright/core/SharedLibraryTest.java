package dev.filmwright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Filmwright;
import dev.filmwright.FilmwrightBuilder;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that several have open; that they are one process here changes nothing of what they may rely on. */
class SharedLibraryTest {
    private static final MediaOwner OWNER = MediaOwner.production("film");

    @TempDir
    Path folder;

    @Test
    void what_one_writes_the_other_reads() {
        try (Filmwright one = builder().shared().open();
                Filmwright two = builder().shared().open()) {
            one.assets().create(AssetDraft.builder(Category.PROPS, "Lamp").build());
            two.assets().create(AssetDraft.builder(Category.PROPS, "Rope").build());
            assertThat(one.assets().list(AssetQuery.all()).total())
                    .isEqualTo(two.assets().list(AssetQuery.all()).total());
            assertThat(two.assets().search("lamp", AssetQuery.all()).assets()).hasSize(1);
            assertThat(one.assets().search("rope", AssetQuery.all()).assets()).hasSize(1);
        }
    }

    @Test
    void files_without_a_row_stay_until_one_has_the_library_alone() throws IOException {
        try (Filmwright one = builder().shared().open();
                Filmwright two = builder().shared().open()) {
            MediaFile file = one.media().storeImage(OWNER, picture(), ImageOptions.ofDefaults());
            one.media().delete(file.id());
            two.media().check();
            assertThat(stored()).isNotEmpty();
            two.media().storeImage(OWNER, picture(), ImageOptions.ofDefaults());
            assertThat(one.media().openingCheck()).isEmpty();
        }
        List<Path> kept = stored();
        try (Filmwright alone = builder().open()) {
            assertThat(alone.media().openingCheck().orElseThrow().orphansRemoved())
                    .isEmpty();
            MediaFile file = alone.media().of(OWNER).get(0);
            assertThat(stored()).isEqualTo(kept);
            alone.media().open(file.id()).close();
        }
        try (Filmwright shared = builder().shared().open()) {
            shared.media().delete(shared.media().of(OWNER).get(0).id());
            assertThat(stored()).isEqualTo(kept);
        }
        try (Filmwright alone = builder().open()) {
            assertThat(alone.media().openingCheck().orElseThrow().orphansRemoved())
                    .hasSize(kept.size());
            assertThat(stored()).isEmpty();
        }
    }

    @Test
    void each_has_temporary_files_of_its_own_and_those_of_the_dead_are_removed() throws IOException {
        Path dead = Files.createDirectories(folder.resolve("tmp/process-dead/native"));
        Files.writeString(dead.resolve("sqlite-3.so"), "left behind");
        try (Filmwright one = builder().shared().open()) {
            assertThat(temporary()).hasSize(1).doesNotContain(dead.getParent());
            Path mine = Files.writeString(temporary().get(0).resolve("half.part"), "being written");
            try (Filmwright two = builder().shared().open()) {
                assertThat(temporary()).hasSize(2);
                assertThat(mine).exists();
                assertThat(two.media().check().clean()).isTrue();
            }
            assertThat(mine).exists();
            assertThat(one.media().check().clean()).isTrue();
        }
        assertThat(temporary()).isEmpty();
    }

    @Test
    void a_lease_has_a_sensible_length() {
        for (Duration lease :
                List.of(Duration.ZERO, Duration.ofMillis(2999), Duration.ofHours(2), Duration.ofDays(-1))) {
            assertThatThrownBy(() -> builder().shared(lease))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("lease");
        }
        builder().shared(Duration.ofSeconds(3)).open().close();
    }

    private FilmwrightBuilder builder() {
        return Filmwright.builder(folder).discoverPlugins(false);
    }

    private static InputStream picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(16, 9, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private List<Path> stored() throws IOException {
        Path files = folder.resolve("productions/film");
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(files)) {
            return all.sorted().toList();
        }
    }

    private List<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("tmp"))) {
            return all.filter(path -> path.getFileName().toString().startsWith("process-"))
                    .sorted()
                    .toList();
        }
    }
}
