package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Category;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The engine as part of an open library: real media, real assets, real threads. */
@Timeout(120)
class LibraryTest {
    @TempDir
    Path folder;

    private final FakeProvider provider = new FakeProvider();

    private Filmwright library() {
        ProviderPlugin plugin = new ProviderPlugin() {
            @Override
            public String id() {
                return FakeProvider.ID;
            }

            @Override
            public List<ConfigKey> configKeys() {
                return List.of();
            }

            @Override
            public Provider open(ProviderConfig config) {
                return provider;
            }
        };
        return Filmwright.builder(folder).discoverPlugins(false).plugin(plugin).open();
    }

    @Test
    void a_generation_ends_as_a_stored_picture_with_every_use_counted() throws Exception {
        provider.downloads.add(LibraryTest::png);
        try (Filmwright library = library()) {
            Asset marcus = library.assets()
                    .create(AssetDraft.builder(Category.TALENT, "Marcus").build());
            GenerationRequest request = Requests.request()
                    .use(new AssetUse(marcus.id(), marcus.version()))
                    .build();

            Job job = finished(library, library.generations().start(request).id());

            Generation made =
                    library.generations().find(job.generation().orElseThrow()).orElseThrow();
            MediaFile file = library.media().find(made.media().get(0)).orElseThrow();
            assertThat(file.type()).isEqualTo(MediaType.WEBP);
            assertThat(file.owner()).isEqualTo(request.owner());
            assertThat(library.assets().get(marcus.id()).usageCount()).isEqualTo(1);
            assertThat(library.assets().get(marcus.id()).lastUsed()).contains(made.finished());
            assertThat(library.generations().using(marcus.id(), 5)).containsExactly(made);
        }
    }

    @Test
    void every_use_by_a_generation_is_told_once_it_is_stored() throws Exception {
        provider.downloads.add(LibraryTest::png);
        try (Filmwright library = library()) {
            Asset marcus = library.assets()
                    .create(AssetDraft.builder(Category.TALENT, "Marcus").build());
            Asset gone = library.assets()
                    .create(AssetDraft.builder(Category.PROPS, "Lantern").build());
            library.assets().delete(gone.id());
            BlockingQueue<AssetEvent> told = new LinkedBlockingQueue<>();
            library.assets().subscribe(told::add);

            Job job = finished(
                    library,
                    library.generations()
                            .start(Requests.request()
                                    .use(gone.use())
                                    .use(marcus.use())
                                    .build())
                            .id());

            Generation made =
                    library.generations().find(job.generation().orElseThrow()).orElseThrow();
            assertThat(told.poll(30, TimeUnit.SECONDS))
                    .isEqualTo(new AssetEvent.Used(made.finished(), marcus.id(), marcus.version()));
            assertThat(told).isEmpty();
        }
    }

    @Test
    void equal_pictures_of_two_generations_are_two_files_each_naming_its_own() throws Exception {
        provider.downloads.add(LibraryTest::png);
        provider.downloads.add(LibraryTest::png);
        try (Filmwright library = library()) {
            for (int i = 0; i < 2; i++) {
                Job job = finished(
                        library,
                        library.generations().start(Requests.request().build()).id());
                String generation = job.generation().orElseThrow().value();
                MediaId picture = library.generations()
                        .find(job.generation().orElseThrow())
                        .orElseThrow()
                        .media()
                        .get(0);
                assertThat(library.media().metadata(picture).provenance().generationId())
                        .contains(generation);
                try (InputStream exported = library.media().open(picture)) {
                    assertThat(library.media()
                                    .readMetadata(exported)
                                    .provenance()
                                    .generationId())
                            .contains(generation);
                }
            }
            assertThat(library.media().of(Requests.request().build().owner())).hasSize(2);
        }
    }

    @Test
    void a_job_goes_on_by_itself_when_the_library_is_opened_again() throws Exception {
        provider.otherwise = () -> PollingTest.running(Duration.ofMillis(50));
        JobId id;
        try (Filmwright library = library()) {
            id = library.generations().start(Requests.request().build()).id();
        }
        provider.otherwise = FakeProvider::succeeded;
        provider.downloads.add(LibraryTest::png);
        try (Filmwright library = library()) {
            finished(library, id);
        }
        assertThat(provider.acceptedByKey).containsEntry(id.value(), 1);
    }

    private static Job finished(Filmwright library, JobId id) throws InterruptedException {
        assertThat(library.generations().await(List.of(id), Duration.ofMinutes(1), job -> {}))
                .isTrue();
        Job job = library.generations().job(id);
        assertThat(job.state()).as(job.toString()).isEqualTo(JobState.SUCCEEDED);
        return job;
    }

    private static byte[] png() {
        BufferedImage image = new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB);
        image.setRGB(10, 10, 0xFF0000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
