package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.Job;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.JobState;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.Submission;
import dev.filmwright.spi.storage.MediaUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InputsTest extends EngineTest {
    private final List<String> received = new ArrayList<>();

    @BeforeEach
    void takeFiles() {
        provider.capabilities = FakeProvider.drawing()
                .input(InputRole.REFERENCE, 2)
                .input(InputRole.CLIP, 1)
                .build();
        reopen();
    }

    @Test
    void a_backend_is_given_the_files_in_order_with_role_type_and_digest() {
        MediaId lamp = studio.shelf.put("lamp", MediaType.WEBP, "a lamp");
        MediaId clip = studio.shelf.put("clip", MediaType.MP4, "a clip");
        provider.submissions.add(request -> {
            request.inputs().forEach(this::receive);
            return provider.accept(request);
        });

        Job job = run(Requests.request().input(InputRole.CLIP, clip).input(InputRole.REFERENCE, lamp));

        assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(received)
                .containsExactly("CLIP video/mp4 6 a clip " + sha(clip), "REFERENCE image/webp 6 a lamp " + sha(lamp));
    }

    @Test
    void a_file_that_is_not_there_starts_nothing() {
        refused(Requests.request().input(InputRole.REFERENCE, new MediaId("gone")), "inputs[0]", "store it first");
    }

    @Test
    void more_files_than_a_role_takes_are_refused() {
        MediaId lamp = studio.shelf.put("lamp", MediaType.WEBP, "a lamp");
        refused(
                Requests.request()
                        .input(InputRole.REFERENCE, lamp)
                        .input(InputRole.REFERENCE, lamp)
                        .input(InputRole.REFERENCE, lamp),
                "inputs",
                "at most 2 in this role");
    }

    @Test
    void a_role_that_is_not_taken_is_refused_naming_those_that_are() {
        MediaId lamp = studio.shelf.put("lamp", MediaType.WEBP, "a lamp");
        refused(
                Requests.request().input(InputRole.MASK, lamp),
                "inputs",
                "takes no such file, but REFERENCE (2), CLIP (1)");
    }

    @Test
    void a_model_that_takes_no_files_says_so() {
        provider.capabilities = FakeProvider.drawing().build();
        reopen();
        MediaId lamp = studio.shelf.put("lamp", MediaType.WEBP, "a lamp");
        refused(Requests.request().input(InputRole.REFERENCE, lamp), "inputs", "takes no files: give none");
    }

    @Test
    void a_clip_where_a_picture_is_wanted_is_refused_and_the_other_way_round() {
        MediaId lamp = studio.shelf.put("lamp", MediaType.WEBP, "a lamp");
        MediaId clip = studio.shelf.put("clip", MediaType.MP4, "a clip");
        refused(Requests.request().input(InputRole.REFERENCE, clip), "inputs[0]", "takes a picture as REFERENCE");
        refused(Requests.request().input(InputRole.CLIP, lamp), "inputs[0]", "takes a clip as CLIP");
    }

    @Test
    void types_that_are_named_are_the_only_ones_taken() {
        provider.capabilities = FakeProvider.drawing()
                .input(InputRole.REFERENCE, 2)
                .inputType(MediaType.TEXT)
                .build();
        reopen();
        MediaId lamp = studio.shelf.put("lamp", MediaType.WEBP, "a lamp");
        MediaId words = studio.shelf.put("words", MediaType.TEXT, "words");
        refused(Requests.request().input(InputRole.REFERENCE, lamp), "inputs[0]", "takes text/plain");
        assertThat(run(Requests.request().input(InputRole.REFERENCE, words)).state())
                .isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void a_file_is_in_use_while_its_job_may_be_sent_and_recorded_afterwards() {
        MediaId lamp = studio.shelf.put("lamp", MediaType.WEBP, "a lamp");
        JobId job = studio.generations
                .start(Requests.request().input(InputRole.REFERENCE, lamp).build())
                .id();
        assertThat(users(lamp)).containsExactly(new MediaUser("job", job.value(), "job " + job, true));
        studio.timer.settle();
        assertThat(users(lamp)).containsExactly(new MediaUser("job", job.value(), "job " + job, false));
    }

    @Test
    void a_start_that_was_known_already_freezes_nothing_anew() {
        MediaId lamp = studio.shelf.put("lamp", MediaType.WEBP, "a lamp");
        GenerationRequest request = Requests.request()
                .idempotencyKey("once")
                .input(InputRole.REFERENCE, lamp)
                .build();
        JobId first = studio.generations.start(request).id();
        assertThat(studio.generations.start(request).id()).isEqualTo(first);
        assertThat(users(lamp)).hasSize(1);
    }

    @Test
    void a_file_whose_bytes_changed_is_never_sent() {
        MediaId lamp = studio.shelf.put("lamp", MediaType.WEBP, "a lamp");
        JobId id = start(lamp);
        studio.shelf.bytes.put(lamp, "a bomb".getBytes(StandardCharsets.UTF_8));
        studio.timer.settle();
        assertFailed(id, Failure.Kind.CORRUPT, "is not what it was");
    }

    @Test
    void a_file_that_was_lost_is_named_and_nothing_is_sent() {
        MediaId lamp = studio.shelf.put("lamp", MediaType.WEBP, "a lamp");
        JobId id = start(lamp);
        studio.shelf.bytes.remove(lamp);
        studio.timer.settle();
        assertFailed(id, Failure.Kind.NOT_FOUND, "has lost its bytes");
    }

    @Test
    void a_failed_job_whose_file_was_deleted_meanwhile_cannot_be_sent_again() {
        MediaId lamp = studio.shelf.put("lamp", MediaType.WEBP, "a lamp");
        provider.submissions.add(request -> new Submission.Rejected(failure(Failure.Kind.CONTENT_REJECTED, false)));
        JobId id = start(lamp);
        studio.timer.settle();
        studio.storage.run(unit -> unit.media().delete(lamp));
        provider.sent.clear();

        studio.generations.retry(id);
        studio.timer.settle();

        assertFailed(id, Failure.Kind.NOT_FOUND, "was deleted since the job was started");
    }

    @Test
    void a_file_that_cannot_be_read_now_is_sent_later() {
        MediaId lamp = studio.shelf.put("lamp", MediaType.WEBP, "a lamp");
        JobId id = start(lamp);
        studio.shelf.bytes.put(lamp, new byte[0]);
        studio.timer.settle();
        assertThat(studio.state(id)).isEqualTo(JobState.QUEUED);
        assertThat(provider.sent).isEmpty();

        studio.shelf.bytes.put(lamp, "a lamp".getBytes(StandardCharsets.UTF_8));
        studio.timer.advance(Duration.ofMinutes(1));

        assertThat(studio.state(id)).isEqualTo(JobState.SUCCEEDED);
        assertThat(provider.sent).hasSize(1);
    }

    private JobId start(MediaId lamp) {
        return studio.generations
                .start(Requests.request().input(InputRole.REFERENCE, lamp).build())
                .id();
    }

    private void assertFailed(JobId id, Failure.Kind kind, String words) {
        Failure failure = studio.generations.job(id).failure().orElseThrow();
        assertThat(studio.state(id)).isEqualTo(JobState.FAILED);
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.message()).contains("inputs[0] (REFERENCE), media file \"lamp\"", words);
        assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
        assertThat(provider.sent).isEmpty();
    }

    private Job run(GenerationRequest.Builder request) {
        JobId id = studio.generations.start(request.build()).id();
        studio.timer.settle();
        return studio.generations.job(id);
    }

    private void refused(GenerationRequest.Builder request, String field, String words) {
        assertThatThrownBy(() -> studio.generations.start(request.build()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(field))
                .hasMessageContaining(words);
        assertThat(studio.generations.jobs(Map.of(), 10)).isEmpty();
    }

    private List<MediaUser> users(MediaId media) {
        return studio.storage.read(unit -> unit.media().users(media, 9));
    }

    private String sha(MediaId media) {
        return studio.storage
                .read(unit -> unit.media().find(media))
                .orElseThrow()
                .sha256();
    }

    private void receive(ProviderInput input) {
        try (InputStream bytes = input.open()) {
            received.add(input.role() + " " + input.type().value() + " " + input.bytes() + " "
                    + new String(bytes.readAllBytes(), StandardCharsets.UTF_8) + " " + input.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
