package dev.filmwright.provider.comfyui.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.provider.comfyui.workflow.Workflow;
import dev.filmwright.provider.support.http.BackendClient;
import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.provider.support.http.BackendSocket;
import dev.filmwright.provider.support.http.SocketListener;
import dev.filmwright.provider.support.http.SocketRules;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.Live;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ScriptedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a connection is made, and when it is made anew: by a clock that moves when a test says so. */
@Timeout(120)
class LineTest {
    private static final String GREETING = "{\"type\": \"status\", \"data\": {\"sid\": \"x\"}}";
    private static final String GRAPH = "{\"1\": {\"class_type\": \"EmptyImage\", \"inputs\": {\"width\": 8}}}";

    private final ScriptedServer server = ScriptedServer.start();
    private final BackendClient client =
            BackendClient.builder("comfyui", server.uri("")).build();
    private final AtomicLong now = new AtomicLong(-5);
    private final List<String> names = new ArrayList<>();
    private final ComfySocket socket = new ComfySocket(
            Optional.of(this::connect),
            Live.NOBODY,
            new Origin("comfyui", Optional.empty(), Secrets.of()),
            Runnable::run,
            now::get);

    @AfterEach
    void close() {
        socket.close();
        client.close();
        server.close();
    }

    @Test
    void a_line_that_stands_and_tells_nothing_of_a_job_that_runs_is_made_anew_after_a_minute() {
        talkative();
        String name = socket.expect("job", "key", Workflow.parse(GRAPH));
        pass(Duration.ofSeconds(59));
        socket.running("job");
        assertThat(names).hasSize(1);
        pass(Duration.ofSeconds(2));
        socket.running("job");
        assertThat(names).containsExactly(name, name);
        socket.running("job");
        assertThat(names).as("it stands for a moment only").hasSize(2);
    }

    @Test
    void a_server_that_cannot_be_connected_to_is_tried_after_growing_pauses() {
        server.on("GET", "/ws").answer(Answer.status(502));
        List<Integer> tries = new ArrayList<>();
        for (int second = 0; second < 100; second++) {
            int before = names.size();
            socket.expect("job" + second, "key", Workflow.parse(GRAPH));
            if (names.size() > before) {
                tries.add(second);
            }
            pass(Duration.ofSeconds(1));
        }
        assertThat(tries).containsExactly(0, 1, 3, 7, 15, 31, 61, 91);
    }

    @Test
    void what_is_told_of_jobs_that_nobody_runs_opens_nothing() {
        talkative();
        socket.running("somebody's");
        assertThat(names).isEmpty();
    }

    @Test
    void a_line_that_is_closed_stays_closed() {
        talkative();
        socket.expect("job", "key", Workflow.parse(GRAPH));
        socket.close();
        socket.expect("other", "key", Workflow.parse(GRAPH));
        socket.running("job");
        assertThat(names).hasSize(1);
    }

    private void talkative() {
        server.on("GET", "/ws").answer(Answer.webSocket(session -> {
            session.text(GREETING);
            while (session.receive().isPresent()) {
                // It stands until the client leaves.
            }
        }));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private BackendSocket connect(String clientId, SocketListener listener) {
        names.add(clientId);
        return client.socket(BackendRequest.get(client.address("ws")), SocketRules.ofDefaults(), listener);
    }
}
