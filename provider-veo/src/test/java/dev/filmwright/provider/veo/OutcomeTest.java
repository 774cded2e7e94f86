package dev.filmwright.provider.veo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.Failure.Billing;
import dev.filmwright.Failure.Kind;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.Uploads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From handing over to bytes, against Google as it is. */
class OutcomeTest {
    @TempDir
    Path work;

    private FakeGoogle google;

    @BeforeEach
    void start() {
        google = new FakeGoogle();
    }

    @AfterEach
    void stop() {
        google.close();
    }

    private Provider open(Way way) {
        return way == Way.VERTEX
                ? Make.open(
                        work,
                        Uploads.NONE,
                        "project",
                        "p",
                        "token",
                        Make.TOKEN,
                        "url",
                        google.url(),
                        "storage-url",
                        google.url())
                : Make.open(
                        work,
                        Uploads.NONE,
                        "transport",
                        way.word(),
                        "key",
                        Make.KEY,
                        "url",
                        google.url(),
                        "file-hosts",
                        "127.0.0.1:*");
    }

    private static String model(Way way) {
        return switch (way) {
            case VERTEX -> "veo-3.1-generate-001";
            case GEMINI -> "veo-3.1-generate-preview";
            case OMNI -> "gemini-omni-1.2-flash";
        };
    }

    private static Operation start(Provider provider, Way way, String prompt) {
        return Make.accepted(provider, Make.work(Make.clip(model(way), prompt)));
    }

    /** Polls until it is over; it works for two polls. */
    private static PollResult end(Provider provider, Operation operation) {
        assertThat(provider.poll(operation)).isInstanceOf(PollResult.Running.class);
        assertThat(provider.poll(operation)).isInstanceOf(PollResult.Running.class);
        return provider.poll(operation);
    }

    @ParameterizedTest
    @EnumSource(names = {"GEMINI", "OMNI"})
    void a_clip_is_fetched_from_another_host_without_the_key(Way way) throws IOException {
        try (Provider provider = open(way)) {
            Operation operation = start(provider, way, "OK");
            Output output = Make.succeeded(end(provider, operation)).outputs().get(0);

            assertThat(Make.download(provider, operation, output)).isEqualTo("a clip");
            assertThat(google.files().requests()).isNotEmpty().noneMatch(request -> request.carries(Make.KEY));
            assertThat(google.api().requests()).allMatch(request -> request.carries(Make.KEY));
        }
    }

    @Test
    void a_clip_in_storage_is_read_with_the_token() throws IOException {
        try (Provider provider = open(Way.VERTEX)) {
            Operation operation = Make.accepted(
                    provider, Make.work(Make.clip(model(Way.VERTEX), "OK").option("storageUri", "gs://bucket/out/")));
            Output output = Make.succeeded(end(provider, operation)).outputs().get(0);

            assertThat(Make.download(provider, operation, output)).isEqualTo("stored clip");
            assertThat(google.api().requests("GET", "/storage/v1/b/bucket/o/out%2F1%2Fsample_0.mp4"))
                    .singleElement()
                    .satisfies(request ->
                            assertThat(request.carries("Bearer " + Make.TOKEN)).isTrue());
        }
    }

    @Test
    void a_clip_within_the_answer_is_kept_and_not_asked_for_again() throws IOException {
        try (Provider provider = open(Way.VERTEX)) {
            Operation operation = start(provider, Way.VERTEX, "OK");
            Output output = Make.succeeded(end(provider, operation)).outputs().get(0);
            int asked = google.api().requests().size();

            assertThat(Make.download(provider, operation, output)).isEqualTo("inline clip");
            assertThat(Make.succeeded(provider.poll(operation)).outputs()).containsExactly(output);
            assertThat(google.api().requests()).hasSize(asked);

            provider.release(operation);
            try (Stream<Path> left = Files.walk(work)) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
            }
            assertThat(Make.download(provider, operation, output))
                    .as("who has nothing kept asks again")
                    .isEqualTo("inline clip");
        }
    }

    @Test
    void the_other_ways_shape_is_understood_too() throws IOException {
        try (Provider provider = open(Way.VERTEX)) {
            Operation operation = start(provider, Way.VERTEX, "OK WRAPPED");

            Output output = Make.succeeded(end(provider, operation)).outputs().get(0);

            assertThat(Make.download(provider, operation, output)).isEqualTo("inline clip");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GEMINI", "VERTEX"})
    void what_is_filtered_is_rejected_content_with_its_codes_and_was_not_charged(Way way) {
        try (Provider provider = open(way)) {
            Failure failure = Make.failed(end(provider, start(provider, way, "FILTERED")));

            assertThat(failure.kind()).isEqualTo(Kind.CONTENT_REJECTED);
            assertThat(failure.billing()).isEqualTo(Billing.NOT_CHARGED);
            assertThat(failure.retryable()).isFalse();
            assertThat(failure.message()).contains("58061214");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GEMINI", "VERTEX"})
    void an_error_of_an_operation_is_one_of_grpc_that_may_pass(Way way) {
        try (Provider provider = open(way)) {
            Failure failure = Make.failed(end(provider, start(provider, way, "ERROR13")));

            assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(failure.retryable()).isTrue();
            assertThat(failure.billing()).isEqualTo(Billing.UNKNOWN);
        }
    }

    @Test
    void an_operation_of_vertex_is_asked_after_by_a_post() {
        try (Provider provider = open(Way.VERTEX)) {
            end(provider, start(provider, Way.VERTEX, "OK"));

            assertThat(google.api().requests())
                    .allMatch(request -> request.method().equals("POST"));
            assertThat(google.api().count("POST", FakeGoogle.VERTEX + "veo-3.1-generate-001:fetchPredictOperation"))
                    .isEqualTo(3);
        }
    }

    @Test
    void veo_cannot_be_stopped_and_nobody_says_that_it_was() {
        try (Provider provider = open(Way.VERTEX)) {
            assertThat(provider.cancel(start(provider, Way.VERTEX, "OK"))).isEqualTo(CancelResult.UNSUPPORTED);
        }
    }

    @Test
    void omni_that_answers_at_once_is_taken_like_any_other() {
        try (Provider provider = open(Way.OMNI)) {
            Operation operation = start(provider, Way.OMNI, "AT_ONCE");

            assertThat(Make.succeeded(provider.poll(operation)).outputs()).hasSize(1);
        }
    }

    @Test
    void a_clip_that_only_googles_own_clients_name_is_found() throws IOException {
        try (Provider provider = open(Way.OMNI)) {
            Operation operation = start(provider, Way.OMNI, "HELPER");

            Output output = Make.succeeded(end(provider, operation)).outputs().get(0);

            assertThat(Make.download(provider, operation, output)).isEqualTo("a clip");
        }
    }

    @Test
    void omni_tells_of_its_filter_in_the_body() {
        try (Provider provider = open(Way.OMNI)) {
            assertThat(Make.failed(end(provider, start(provider, Way.OMNI, "FILTERED")))
                            .kind())
                    .isEqualTo(Kind.CONTENT_REJECTED);
        }
    }

    @Test
    void omni_that_makes_nothing_where_clips_are_not_taken_is_told_as_that() {
        try (Provider provider = open(Way.OMNI)) {
            Failure failure = Make.failed(end(provider, start(provider, Way.OMNI, "EMPTY")));

            assertThat(failure.kind()).isEqualTo(Kind.UNSUPPORTED);
            assertThat(failure.message()).contains("EEA");
        }
    }

    @Test
    void a_job_of_another_way_waits_until_that_is_configured_again() {
        try (Provider vertex = open(Way.VERTEX);
                Provider omni = open(Way.OMNI)) {
            Operation operation = start(vertex, Way.VERTEX, "OK");

            Failure failure = Make.failure(() -> omni.poll(operation));

            assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
            assertThat(failure.message()).contains("vertex").contains("omni");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_operation_that_leads_elsewhere_is_not_asked_after(Way way) {
        try (Provider provider = open(way)) {
            Failure failure = Make.failed(provider.poll(new Operation(way.word() + ":../../secrets?x=1")));

            assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
            assertThat(google.api().requests()).isEmpty();
        }
    }
}
