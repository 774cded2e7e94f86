package dev.filmwright.provider.comfyui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.support.http.BackendAnswer;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.http.Pause;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.server.ServerStatus;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What must hold on every server, real or not: a graph without models is uploaded, run, watched, stopped in the middle, fails on
 * purpose, is answered from the cache, and is lost when it is deleted from the queue. It costs nothing.
 */
@Timeout(600)
abstract class ComfyScenario {
    private static final int MOST_POLLS = 600;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final Seen seen = new Seen();

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Provider provider;

    /** Returns the server's address, and settings beside it. */
    abstract Map<String, String> settings();

    /** Waits before a job is asked for again. */
    abstract Pause pause();

    @BeforeEach
    void open() {
        Map<String, String> all = new HashMap<>();
        for (ConfigKey key : ComfySettings.KEYS) {
            key.defaultValue().ifPresent(value -> all.put(key.key(), value));
        }
        all.putAll(settings());
        provider = ComfyProvider.open(new ProviderConfig(all, Path.of("unused"), new KeptUploads(), seen), pause());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void a_graph_is_uploaded_run_watched_and_fetched_and_the_same_again_comes_from_the_cache() throws Exception {
        String graph = Graphs.changed(Graphs.anyColor());
        String key = key();
        PollResult.Succeeded first = succeeded(submit(key, graph, Picture.readable(InputRole.SOURCE)));
        assertThat(first.outputs()).extracting(Output::type).contains(MediaType.PNG, MediaType.TEXT);
        assertThat(first.outputs()).noneMatch(output -> output.name().startsWith("temp/"));
        for (Output output : first.outputs()) {
            byte[] bytes = download(output, submit(key, graph, Picture.readable(InputRole.SOURCE)));
            if (output.type().equals(MediaType.PNG)) {
                assertThat(bytes).startsWith(PNG);
            }
        }
        assertThat(seen.await(progress ->
                        progress.key().equals(key) && progress.doing().equals("done")))
                .as("it was watched: " + seen.progress())
                .isTrue();

        PollResult.Succeeded again = succeeded(submit(key(), graph, Picture.readable(InputRole.SOURCE)));
        assertThat(again.outputs()).as("nothing is made anew").isEqualTo(first.outputs());
    }

    @Test
    void a_graph_that_fails_says_at_which_node_and_why_and_not_where_on_the_server() {
        Failure failure = failed(submit(key(), Graphs.failing(Graphs.anyColor())));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID_REQUEST);
        assertThat(failure.message()).contains("node 9 (SaveImage)").doesNotContainPattern("/[\\w.-]+/[\\w.-]+/");
    }

    @Test
    void a_graph_that_the_server_refuses_says_at_which_node_and_why() {
        Submission answer = provider.submit(request(key(), Graphs.blank().replace("EmptyImage", "NoSuch"), List.of()));
        Failure failure = ((Submission.Rejected) answer).failure();
        assertThat(failure.kind()).isEqualTo(Failure.Kind.UNSUPPORTED);
        assertThat(failure.message()).contains("node 1 (Blank, NoSuch)").contains("install");
    }

    @Test
    void a_job_is_stopped_in_the_middle_and_one_that_waits_before_it_begins_and_one_that_is_deleted_is_lost()
            throws InterruptedException {
        String slow = key();
        Operation running = submit(slow, Graphs.slow(Graphs.anyColor()));
        String key = key();
        Operation deleted = submit(key, Graphs.blank(Graphs.anyColor()));
        Operation waiting = submit(key(), Graphs.blank(Graphs.anyColor()));
        try {
            assertThat(provider.poll(running)).isInstanceOf(PollResult.Running.class);
            assertThat(seen.await(progress ->
                            progress.key().equals(slow) && progress.doing().endsWith("Mask")))
                    .as("the server tells what it does: " + seen.progress())
                    .isTrue();
            assertThat(provider.poll(deleted)).isInstanceOf(PollResult.Running.class);
            assertThat(provider.find(key)).isEqualTo(new Lookup.Found(deleted));

            delete(deleted);
            assertThat(failed(deleted).kind()).isEqualTo(Failure.Kind.NOT_FOUND);
            assertThat(provider.find(key)).isEqualTo(new Lookup.Absent());

            assertThat(provider.cancel(waiting)).isEqualTo(CancelResult.STOPPED);
            assertThat(failed(waiting).kind()).isEqualTo(Failure.Kind.NOT_FOUND);
            assertThat(provider.poll(running)).as("others go on").isInstanceOf(PollResult.Running.class);
        } finally {
            assertThat(provider.cancel(running)).isEqualTo(CancelResult.STOPPED);
        }
        assertThat(failed(running).kind()).isEqualTo(Failure.Kind.CANCELLED);
    }

    @Test
    void a_job_that_is_done_is_too_late_to_stop_and_is_not_done_again() {
        String key = key();
        String graph = Graphs.blank(Graphs.anyColor());
        Operation operation = submit(key, graph);
        succeeded(operation);
        assertThat(provider.cancel(operation)).isEqualTo(CancelResult.TOO_LATE);
        assertThat(provider.find(key)).isEqualTo(new Lookup.Found(operation));
        assertThat(submit(key, graph)).isEqualTo(operation);
    }

    @Test
    void the_server_says_how_it_is_and_what_fits_it() {
        var server = provider.server().orElseThrow();
        ServerStatus status = server.status();
        assertThat(status.version()).matches("\\d+\\.\\d+.*");
        assertThat(status.devices()).isNotEmpty();
        assertThat(server.models()).allSatisfy(model -> assertThat(model.kind()).isNotEmpty());
        assertThat(server.check(Graphs.blank(), Map.of())).isEmpty();
        assertThat(server.check(Graphs.blank().replace("EmptyImage", "NoSuch"), Map.of()))
                .anySatisfy(problem -> assertThat(problem.node()).isEqualTo("1"));
        server.freeMemory();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static ProviderRequest request(String key, String graph, List<ProviderInput> inputs) {
        GenerationRequest wanted = GenerationRequest.workflow(
                        new ModelRef("comfyui", "workflow"), graph, MediaOwner.production("live"))
                .build();
        return new ProviderRequest(key, "workflow", wanted, inputs);
    }

    private Operation submit(String key, String graph, ProviderInput... inputs) {
        Submission answer = provider.submit(request(key, graph, List.of(inputs)));
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    private PollResult result(Operation operation) {
        PollResult result = provider.poll(operation);
        for (int poll = 0; poll < MOST_POLLS && result instanceof PollResult.Running running; poll++) {
            try {
                pause().sleep(running.askAgainAfter());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            result = provider.poll(operation);
        }
        return result;
    }

    private PollResult.Succeeded succeeded(Operation operation) {
        PollResult result = result(operation);
        assertThat(result).isInstanceOf(PollResult.Succeeded.class);
        return (PollResult.Succeeded) result;
    }

    private Failure failed(Operation operation) {
        PollResult result = result(operation);
        assertThat(result).isInstanceOf(PollResult.Failed.class);
        return ((PollResult.Failed) result).failure();
    }

    private byte[] download(Output output, Operation operation) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        provider.download(operation, output, target);
        assertThat(target.size()).isPositive();
        return target.toByteArray();
    }

    /** Deletes a job as somebody else would. */
    private void delete(Operation operation) {
        URI url = URI.create(settings().getOrDefault("url", "http://127.0.0.1:8188"));
        try (BackendClient other = BackendClient.builder("other", url).build()) {
            JsonObject body = JsonObject.create().withTexts("delete", List.of(operation.value()));
            other.send(BackendRequest.post(other.address("queue")).json(body).repeatable(), BackendAnswer::status);
        }
    }
}
