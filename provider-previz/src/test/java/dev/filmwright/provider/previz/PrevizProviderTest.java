package dev.filmwright.provider.previz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.ProviderPlugin;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrevizProviderTest {
    private static final Output BOARD = new Output("board.png", MediaType.PNG);

    @TempDir
    Path folder;

    private Provider provider;

    @BeforeEach
    void open() {
        provider = new PrevizPlugin().open(new ProviderConfig(Map.of(), folder.resolve("work")));
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void the_plugin_is_found_by_service_loader() {
        assertThat(ServiceLoader.load(ProviderPlugin.class))
                .extracting(ProviderPlugin::id)
                .contains("previz");
    }

    @Test
    void its_one_model_draws_pictures_from_compositions_for_nothing() {
        assertThat(provider.models()).singleElement().satisfies(model -> {
            Capabilities can = model.capabilities();
            assertThat(model.id()).isEqualTo("board");
            assertThat(can.outputs()).containsExactly(OutputKind.IMAGE);
            assertThat(can.maxEdge()).isEqualTo(2048);
            assertThat(can.composition()).isTrue();
            assertThat(can.seed()).isTrue();
            assertThat(can.free()).isTrue();
            assertThat(can.maxConcurrent()).isEqualTo(2 * Runtime.getRuntime().availableProcessors());
        });
    }

    @Test
    void a_board_is_done_when_submit_returns() throws IOException {
        Operation operation = accepted(provider.submit(Samples.job("job-1")));

        assertThat(provider.poll(operation))
                .isInstanceOfSatisfying(
                        PollResult.Succeeded.class,
                        done -> assertThat(done.outputs()).containsExactly(BOARD));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(download(operation)));
        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(picture.getHeight()).isEqualTo(180);
    }

    @Test
    void the_same_key_is_drawn_once() throws IOException {
        Operation first = accepted(provider.submit(Samples.job("job-1")));
        byte[] bytes = download(first);
        Operation second = accepted(provider.submit(Samples.job("job-1")));

        assertThat(second).isEqualTo(first);
        assertThat(download(second)).isEqualTo(bytes);
        assertThat(drawn()).containsExactly("job-1");
    }

    @Test
    void the_same_key_from_many_threads_is_drawn_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Submission>> jobs = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                jobs.add(() -> provider.submit(Samples.job("shared")));
            }
            for (Future<Submission> answer : threads.invokeAll(jobs)) {
                assertThat(answer.get()).isInstanceOf(Submission.Accepted.class);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(drawn()).containsExactly("shared");
    }

    @Test
    void a_board_outlives_the_provider() throws IOException {
        accepted(provider.submit(Samples.job("job-1")));
        provider.close();
        try (Provider next = new PrevizPlugin().open(new ProviderConfig(Map.of(), folder.resolve("work")))) {
            assertThat(next.find("job-1")).isEqualTo(new Lookup.Found(new Operation("job-1")));
            assertThat(next.submit(Samples.job("job-1"))).isInstanceOf(Submission.Accepted.class);
        }
        assertThat(drawn()).containsExactly("job-1");
    }

    @Test
    void opening_clears_away_what_a_crash_left_half_written() throws IOException {
        Path half = folder.resolve("work").resolve("job-1.part");
        Files.write(half, new byte[] {1, 2, 3});
        new PrevizPlugin()
                .open(new ProviderConfig(Map.of(), folder.resolve("work")))
                .close();

        assertThat(half).doesNotExist();
        assertThat(provider.find("job-1")).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void release_throws_the_board_away() {
        Operation operation = accepted(provider.submit(Samples.job("job-1")));
        assertThat(provider.cancel(operation)).isEqualTo(CancelResult.TOO_LATE);

        provider.release(operation);
        provider.release(operation);

        assertThat(provider.find("job-1")).isInstanceOf(Lookup.Absent.class);
        assertThat(provider.cancel(operation)).isEqualTo(CancelResult.STOPPED);
        assertThat(provider.poll(operation))
                .isInstanceOfSatisfying(
                        PollResult.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.NOT_FOUND));
        assertThatThrownBy(() -> download(operation)).isInstanceOf(ProviderException.class);
    }

    @Test
    void a_request_without_a_composition_is_rejected() {
        assertThat(rejected(
                        new ProviderRequest("job-1", "board", Samples.request().build())))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.INVALID_REQUEST);
                    assertThat(failure.message()).contains("composition");
                    assertThat(failure.billing()).isEqualTo(Failure.Billing.NOT_CHARGED);
                });
    }

    @Test
    void an_unknown_model_is_rejected() {
        ProviderRequest request = new ProviderRequest(
                "job-1",
                "oil",
                Samples.request().composition(Samples.composition()).build());
        assertThat(rejected(request).kind()).isEqualTo(Failure.Kind.UNSUPPORTED);
    }

    @Test
    void a_size_beyond_the_longest_edge_is_rejected() {
        ProviderRequest request = new ProviderRequest(
                "job-1",
                "board",
                Samples.request()
                        .composition(Samples.composition())
                        .size(new FrameSize(4096, 2160))
                        .build());
        assertThat(rejected(request).message()).contains("4096x2160");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../evil", "a/b", "a\\b", "a.png", ".", "-a", "ключ", "a\u0000b", "a b"})
    void a_key_that_could_name_another_file_is_rejected(String key) throws IOException {
        assertThat(rejected(Samples.job(key)).kind()).isEqualTo(Failure.Kind.INVALID_REQUEST);
        assertThat(provider.find(key)).isInstanceOf(Lookup.Absent.class);
        assertThat(provider.poll(new Operation(key))).isInstanceOf(PollResult.Failed.class);
        provider.release(new Operation(key));
        try (var files = Files.list(folder.resolve("work"))) {
            assertThat(files).isEmpty();
        }
    }

    private Failure rejected(ProviderRequest request) {
        Submission answer = provider.submit(request);
        assertThat(answer).isInstanceOf(Submission.Rejected.class);
        return ((Submission.Rejected) answer).failure();
    }

    private static Operation accepted(Submission answer) {
        assertThat(answer).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) answer).operation();
    }

    private byte[] download(Operation operation) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        provider.download(operation, BOARD, bytes);
        return bytes.toByteArray();
    }

    private List<String> drawn() throws IOException {
        return Files.readAllLines(folder.resolve("work").resolve("drawn.log"));
    }
}
