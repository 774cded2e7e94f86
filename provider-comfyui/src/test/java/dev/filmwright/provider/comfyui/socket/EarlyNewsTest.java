package dev.filmwright.provider.comfyui.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.media.MediaType;
import dev.filmwright.provider.comfyui.workflow.Workflow;
import dev.filmwright.provider.support.http.SocketListener;
import dev.filmwright.provider.support.json.Origin;
import dev.filmwright.provider.support.secret.Secrets;
import dev.filmwright.spi.Live;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Old servers name jobs themselves, and may tell of one before they have answered with its name. */
class EarlyNewsTest {
    private static final String GRAPH = "{\"1\": {\"class_type\": \"EmptyImage\", \"inputs\": {\"width\": 8}}}";

    private final List<String> told = new ArrayList<>();
    private final List<SocketListener> lines = new ArrayList<>();
    private final ComfySocket socket = new ComfySocket(
            Optional.of((clientId, listener) -> {
                lines.add(listener);
                throw new ProviderException(Failure.of(Failure.Kind.UNAVAILABLE, "no line is needed here"), null);
            }),
            new Live() {
                @Override
                public boolean watched(String clientKey) {
                    return true;
                }

                @Override
                public void progress(String clientKey, double fraction, String doing) {
                    told.add(clientKey + " " + doing);
                }

                @Override
                public void text(String clientKey, String piece) {}

                @Override
                public void preview(String clientKey, MediaType type, byte[] picture) {}
            },
            new Origin("comfyui", Optional.empty(), Secrets.of()),
            Runnable::run,
            () -> 0);

    @Test
    void what_was_told_by_a_name_the_server_chose_is_heard_once_that_is_known() {
        socket.expect("ours", "key", Workflow.parse(GRAPH));
        says("execution_start", "theirs", "");
        says("executing", "theirs", "1");
        says("executing", "somebody's", "1");
        assertThat(told).isEmpty();

        socket.renamed("ours", "theirs");
        assertThat(told)
                .isNotEmpty()
                .allMatch(news -> news.startsWith("key "))
                .anyMatch(news -> news.endsWith("EmptyImage"));
        assertThat(socket.clientKey("somebody's")).isEmpty();
    }

    @Test
    void of_strangers_no_more_than_the_newest_is_kept() {
        socket.expect("ours", "key", Workflow.parse(GRAPH));
        says("executing", "theirs", "1");
        for (int i = 0; i < 100; i++) {
            says("executing", "somebody's", "1");
        }
        socket.renamed("ours", "theirs");
        assertThat(told).isEmpty();
    }

    private void says(String type, String prompt, String node) {
        lines.get(0)
                .text("{\"type\": \"" + type + "\", \"data\": {\"prompt_id\": \"" + prompt + "\", \"node\": \"" + node
                        + "\"}}");
    }
}
