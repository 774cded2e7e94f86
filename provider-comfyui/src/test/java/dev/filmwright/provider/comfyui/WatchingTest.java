package dev.filmwright.provider.comfyui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.filmwright.media.MediaType;
import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.testkit.http.Answer;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told while a graph runs, over a web socket that nothing depends on. */
@Timeout(120)
class WatchingTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};

    private final Lab lab = new Lab(Age.NEW);

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void steps_of_nodes_are_told_by_their_titles_with_how_much_is_done() throws Exception {
        Provider provider = running();
        lab.server.executing("2");
        lab.server.step(7, 20);
        assertThat(lab.seen.await(progress -> progress.doing().equals("ImageInvert, step 7 of 20")))
                .isTrue();
        assertThat(lab.seen.progress()).anySatisfy(progress -> {
            assertThat(progress.doing()).isEqualTo("ImageInvert, step 7 of 20");
            assertThat(progress.fraction())
                    .as("one node of three, and 7/20 of the second")
                    .isBetween(0.44, 0.46);
        });
        PollResult result = provider.poll(new Operation(lab.server.runningId()));
        assertThat(((PollResult.Running) result).fraction()).hasValueCloseTo(0.45, offset(0.01));
        lab.server.finish();
        assertThat(lab.seen.await(progress -> progress.doing().equals("done") && progress.fraction() == 1))
                .isTrue();
    }

    @Test
    void a_job_that_waits_is_told_its_place_in_the_queue() throws Exception {
        lab.server.hold();
        Provider provider = lab.open();
        for (int color = 1; color < 4; color++) {
            Lab.submit(provider, Graphs.blank(color));
        }
        lab.server.begin();
        String key = Lab.key();
        Operation last = Lab.submit(provider, Lab.request(key, Graphs.blank(4)));
        assertThat(provider.poll(last)).isInstanceOf(PollResult.Running.class);
        assertThat(lab.seen.progress()).anySatisfy(progress -> {
            assertThat(progress.key()).isEqualTo(key);
            assertThat(progress.doing()).isEqualTo("waiting, 3rd in the queue");
        });
    }

    @Test
    void previews_come_with_and_without_the_name_of_their_job() throws Exception {
        running();
        lab.server.preview(JPEG);
        assertThat(lab.seen.awaitShown(1)).isTrue();
        lab.server
                .sockets()
                .binary(
                        "",
                        ByteBuffer.allocate(12).putInt(1).putInt(2).put(JPEG).array());
        assertThat(lab.seen.awaitShown(2)).isTrue();
        assertThat(lab.seen.shown()).extracting(Seen.Shown::type).containsExactly(MediaType.JPEG, MediaType.PNG);
        assertThat(lab.seen.shown())
                .allSatisfy(shown -> assertThat(shown.picture()).isEqualTo(ByteBuffer.wrap(JPEG)));
        assertThat(lab.server.sockets().heard()).singleElement().asString().contains("supports_preview_metadata");
    }

    @Test
    void frames_that_are_none_and_messages_of_anybody_change_nothing() throws Exception {
        running();
        for (byte[] frame : new byte[][] {
            {},
            {0, 0, 0, 1},
            new byte[12],
            ByteBuffer.allocate(12).putInt(4).putInt(Integer.MAX_VALUE).array(),
            ByteBuffer.allocate(12).putInt(4).putInt(-1).array(),
            ByteBuffer.allocate(12).putInt(4).putInt(3).array(),
            ByteBuffer.allocate(12).putInt(99).putInt(1).array()
        }) {
            lab.server.sockets().binary("", frame);
        }
        lab.server.sockets().text("", "logs", "{\"entries\": []}");
        lab.server.sockets().text("", "executing", "[1]");
        lab.server
                .sockets()
                .text("", "progress_state", "{\"prompt_id\": \"" + lab.server.runningId() + "\", \"nodes\": 7}");
        lab.server.executing("2");
        assertThat(lab.seen.await(progress -> progress.doing().equals("ImageInvert")))
                .isTrue();
        assertThat(lab.seen.shown()).isEmpty();
    }

    @Test
    void previews_nobody_looks_at_are_not_passed_on() throws Exception {
        lab.seen.watching(false);
        running();
        lab.server.preview(JPEG);
        lab.server.executing("2");
        assertThat(lab.seen.await(progress -> progress.doing().equals("ImageInvert")))
                .isTrue();
        assertThat(lab.seen.shown()).isEmpty();
    }

    @Test
    void a_connection_that_was_closed_is_opened_again_under_the_same_name_while_a_job_goes_on() throws Exception {
        Provider provider = running();
        lab.server.sockets().closeAll();
        assertThat(lab.server.sockets().await(1, 0, LONG)).isTrue();
        Operation operation = new Operation(lab.server.runningId());
        pollUntilConnected(provider, operation, 2);
        assertThat(lab.server.sockets().clients()).hasSize(2);
        assertThat(lab.server.sockets().clients().get(1))
                .isEqualTo(lab.server.sockets().clients().get(0));
        lab.server.executing("9");
        assertThat(lab.seen.await(progress -> progress.doing().equals("Keep"))).isTrue();
    }

    @Test
    void a_connection_that_was_closed_while_nothing_went_on_gets_a_fresh_name() throws Exception {
        Provider provider = lab.open();
        Lab.succeeded(provider, Lab.submit(provider, Graphs.blank(1)));
        lab.server.sockets().cutAll();
        assertThat(lab.server.sockets().await(1, 0, LONG)).isTrue();
        submitUntilConnected(provider, 2);
        assertThat(lab.server.sockets().clients()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_server_without_web_sockets_is_polled_alone() throws Exception {
        for (String path : new String[] {"/ws", "/api/ws"}) {
            lab.server.http().on("GET", path).answer(Answer.status(404));
        }
        Provider provider = lab.open();
        Operation operation = Lab.submit(provider, Graphs.blank());
        Lab.succeeded(provider, operation);
        Lab.succeeded(provider, Lab.submit(provider, Graphs.blank(2)));
        assertThat(lab.server.count("GET", "/ws"))
                .as("it is not asked again at once")
                .isEqualTo(1);
    }

    @Test
    void a_server_that_tells_nothing_is_polled_alone() {
        lab.server.sockets().mute(true);
        Provider provider = lab.open();
        Operation operation = Lab.submit(provider, Graphs.blank());
        Lab.succeeded(provider, operation);
    }

    @Test
    void the_socket_can_be_turned_off() {
        Provider provider = lab.open(Map.of("socket", "off"));
        Lab.succeeded(provider, Lab.submit(provider, Graphs.blank()));
        assertThat(lab.server.count("GET", "/ws")).isZero();
        assertThat(lab.server.requests("POST", "/prompt").get(0).text())
                .contains("\"client_id\":")
                .doesNotContain("preview_method");
    }

    @Test
    void a_job_of_another_process_is_polled_without_events() throws Exception {
        lab.server.slow(graph -> true);
        Operation operation = Lab.submit(lab.open(), Graphs.blank());
        Provider other = lab.open();
        PollResult result = other.poll(operation);
        assertThat(((PollResult.Running) result).fraction()).isEmpty();
        lab.server.finish();
        Lab.succeeded(other, operation);
        assertThat(lab.server.sockets().clients())
                .as("only who hands work over listens")
                .hasSize(1);
    }

    private Provider running() {
        lab.server.slow(graph -> true);
        Provider provider = lab.open();
        Lab.submit(provider, Graphs.blank());
        return provider;
    }

    /** Polling finds out that the connection is gone, as soon as this side has noticed it too. */
    private void pollUntilConnected(Provider provider, Operation operation, int connections)
            throws InterruptedException {
        Optional<Boolean> connected = Optional.empty();
        for (int poll = 0; poll < 600 && !connected.orElse(false); poll++) {
            provider.poll(operation);
            connected = Optional.of(lab.server.sockets().await(connections, 1, Duration.ofMillis(100)));
        }
        assertThat(connected).contains(true);
    }

    private void submitUntilConnected(Provider provider, int connections) throws InterruptedException {
        Optional<Boolean> connected = Optional.empty();
        for (int color = 1000; color < 1600 && !connected.orElse(false); color++) {
            Lab.succeeded(provider, Lab.submit(provider, Graphs.blank(color)));
            connected = Optional.of(lab.server.sockets().await(connections, 1, Duration.ofMillis(100)));
        }
        assertThat(connected).contains(true);
    }
}
