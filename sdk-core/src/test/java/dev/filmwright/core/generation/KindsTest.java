package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.generation.Generation;
import dev.filmwright.generation.GenerationId;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestLibrary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clips and texts through a whole library. */
@Timeout(120)
class KindsTest {
    private static final MediaOwner FILM = MediaOwner.production("P1");

    private final FakeProviderPlugin fake = new FakeProviderPlugin();
    private final TestLibrary library = TestLibrary.open(builder -> builder.plugin(fake));

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_clip_is_stored_and_found_by_its_generation() throws InterruptedException {
        Generation made = made(GenerationRequest.video(FakeProviderPlugin.CLIP, Requests.prompt("Waves."), FILM)
                .length(Duration.ofSeconds(4)));
        MediaFile clip = library.media().find(made.media().get(0)).orElseThrow();
        assertThat(clip.type()).isEqualTo(MediaType.MP4);
        assertThat(clip.owner()).isEqualTo(FILM);
        assertThat(made.request().length()).contains(Duration.ofSeconds(4));
        assertThat(library.media().usersOf(clip.id())).containsExactly("generation " + made.id());
        assertThat(library.media().check().clean()).isTrue();
    }

    @Test
    void a_text_is_stored_and_read_back() throws InterruptedException {
        Generation made =
                made(GenerationRequest.text(FakeProviderPlugin.TEXT, Requests.prompt("Beschreibe – 🎬"), FILM));
        assertThat(library.generations().text(made.id())).isEqualTo("You said: Beschreibe – 🎬");
        assertThat(library.media().find(made.media().get(0)).orElseThrow().type())
                .isEqualTo(MediaType.TEXT);
    }

    @Test
    void a_text_about_a_stored_picture_is_made_from_it_and_not_from_what_its_file_says() throws InterruptedException {
        Generation picture = made(GenerationRequest.image(FakeProviderPlugin.MODEL, Requests.prompt("A lamp."), FILM));
        MediaId lamp = picture.media().get(0);
        made(GenerationRequest.text(FakeProviderPlugin.TEXT, Requests.prompt("What is it?"), FILM)
                .input(InputRole.REFERENCE, lamp));
        ProviderRequest sent = fake.requests().get(1);
        assertThat(sent.inputs()).singleElement().satisfies(input -> {
            assertThat(input.sha256())
                    .isEqualTo(library.media().find(lamp).orElseThrow().sha256());
            assertThat(input.type()).isEqualTo(MediaType.WEBP);
            assertThat(input.variant()).endsWith("-plain");
            byte[] stored = library.media().open(lamp).readAllBytes();
            byte[] given = input.open().readAllBytes();
            assertThat(text(stored)).contains("xmpmeta", "VP8 ");
            assertThat(text(given)).contains("VP8 ").doesNotContain("xmpmeta");
        });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_generation_without_text_has_none_to_read() throws InterruptedException {
        Generation picture = made(GenerationRequest.image(FakeProviderPlugin.MODEL, Requests.prompt("A lamp."), FILM));
        assertThatThrownBy(() -> library.generations().text(picture.id()))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("text of generation");
        assertThatThrownBy(() -> library.generations().text(new GenerationId("nobody")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_file_given_to_an_open_job_cannot_be_deleted() throws InterruptedException {
        MediaFile clip = library.media()
                .storeFile(FILM, MediaType.TEXT, new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> start(GenerationRequest.video(FakeProviderPlugin.CLIP, Requests.prompt("On."), FILM)
                        .input(InputRole.CLIP, clip.id())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("takes a clip");
        Generation first = made(GenerationRequest.video(FakeProviderPlugin.CLIP, Requests.prompt("Waves."), FILM));
        fake.holdNext();
        JobId open = start(GenerationRequest.video(FakeProviderPlugin.CLIP, Requests.prompt("On."), FILM)
                .input(InputRole.CLIP, first.media().get(0)));
        assertThatThrownBy(() -> library.media().delete(first.media().get(0))).hasMessageContaining("job " + open);
        fake.finish();
        ended(open);
        library.media().delete(first.media().get(0));
    }

    @Test
    void a_clip_cannot_be_asked_of_a_model_that_makes_pictures() {
        assertThatThrownBy(
                        () -> start(GenerationRequest.video(FakeProviderPlugin.MODEL, Requests.prompt("Waves."), FILM)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("makes IMAGE");
    }

    @Test
    void jobs_of_every_kind_that_fail_say_why() throws InterruptedException {
        for (ModelRef model : List.of(FakeProviderPlugin.CLIP, FakeProviderPlugin.TEXT)) {
            fake.failNext(Failure.ofProvider(
                    "fake", Failure.Kind.CONTENT_REJECTED, "no waves", false, Failure.Billing.NOT_CHARGED));
            GenerationRequest.Builder request = model.equals(FakeProviderPlugin.CLIP)
                    ? GenerationRequest.video(model, Requests.prompt("Waves."), FILM)
                    : GenerationRequest.text(model, Requests.prompt("Waves."), FILM);
            Job job = ended(start(request));
            assertThat(job.state()).isEqualTo(JobState.FAILED);
            assertThat(job.failure().orElseThrow().message()).isEqualTo("no waves");
        }
    }

    private JobId start(GenerationRequest.Builder request) {
        return library.generations().start(request.build()).id();
    }

    private Generation made(GenerationRequest.Builder request) throws InterruptedException {
        Job job = ended(start(request));
        assertThat(job.state()).as(job.toString()).isEqualTo(JobState.SUCCEEDED);
        return library.generations().find(job.generation().orElseThrow()).orElseThrow();
    }

    private Job ended(JobId id) throws InterruptedException {
        assertThat(library.generations().await(List.of(id), Duration.ofMinutes(1), job -> {}))
                .isTrue();
        return library.generations().job(id);
    }
}
