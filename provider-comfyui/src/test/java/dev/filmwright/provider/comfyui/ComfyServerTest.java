package dev.filmwright.provider.comfyui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.provider.comfyui.fake.Age;
import dev.filmwright.provider.comfyui.wire.ServerVersion;
import dev.filmwright.provider.comfyui.workflow.Templates;
import dev.filmwright.server.Server;
import dev.filmwright.server.ServerModel;
import dev.filmwright.server.ServerStatus;
import dev.filmwright.server.WorkflowProblem;
import dev.filmwright.testkit.http.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server for its user to look after. */
@Timeout(120)
class ComfyServerTest {
    private final Lab lab = new Lab(Age.OLD);
    private final Server server = lab.polling().server().orElseThrow();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void its_status_has_its_version_its_devices_and_how_busy_it_is() {
        lab.server.slow(graph -> true);
        Lab.submit(lab.polling(), Graphs.blank(1));
        Lab.submit(lab.polling(), Graphs.blank(2));
        ServerStatus status = server.status();
        assertThat(status.address()).isEqualTo(lab.server.uri() + "/");
        assertThat(status.version()).isEqualTo("0.3.64");
        assertThat(status.devices()).containsExactly(new ServerStatus.Device("cpu", 25276510208L, 24390778880L));
        assertThat(status.running()).hasValue(1);
        assertThat(status.waiting()).hasValue(1);
    }

    @Test
    void a_server_that_tells_little_has_a_status_still() {
        lab.server.answer(
                "GET",
                "/system_stats",
                request -> Optional.of(
                        Answer.json("{\"system\": {\"comfyui_version\": null}, \"devices\": [{\"index\": null}]}")));
        assertThat(server.status().version()).isEqualTo("unknown");
        assertThat(server.status().devices()).containsExactly(new ServerStatus.Device("unknown", 0, 0));
    }

    @Test
    void its_models_are_the_files_in_the_folders_of_models() {
        lab.server.install("sd.safetensors");
        assertThat(server.models()).extracting(ServerModel::kind).containsExactly("checkpoints", "loras");
        assertThat(server.models())
                .extracting(ServerModel::id)
                .containsExactly("sd.safetensors", "style\\ink.safetensors");
        assertThat(server.models()).allMatch(ServerModel::installed);
    }

    @Test
    void freeing_memory_forgets_what_was_computed_too() {
        server.freeMemory();
        assertThat(lab.server.requests("POST", "/free").get(0).text())
                .isEqualTo("{\"unload_models\":true,\"free_memory\":true}");
    }

    @Test
    void a_graph_is_checked_against_the_nodes_it_has_which_are_asked_for_once() {
        assertThat(server.check(Graphs.blank(), Map.of())).isEmpty();
        assertThat(server.check(Graphs.blank(), Map.of("Blank.width", "128"))).isEmpty();
        assertThat(lab.server.count("GET", "/object_info/EmptyImage")).isEqualTo(1);
        List<WorkflowProblem> problems = server.check(
                Graphs.blank().replace("\"width\": 64", "\"width\": 99999").replace("ImageInvert", "NoSuch"), Map.of());
        assertThat(problems).extracting(WorkflowProblem::node).containsExactly("2", "1");
        assertThat(lab.server.http().requests())
                .noneMatch(request -> request.path().equals("/prompt"));
    }

    @Test
    void a_template_is_checked_before_its_files_are_there() {
        String template = Templates.imageToImage().json();
        assertThat(server.check(template, Map.of("image", "input:1", "outputs", "all")))
                .extracting(WorkflowProblem::input)
                .doesNotContain("image");
        assertThat(server.check(template, Map.of()))
                .extracting(WorkflowProblem::input)
                .doesNotContain("image");
    }

    @Test
    void what_it_cannot_do_is_said() {
        ProviderException thrown = catchThrowableOfType(ProviderException.class, () -> server.load("sd.safetensors"));
        assertThat(thrown.failure().kind()).isEqualTo(Failure.Kind.UNSUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({
        "0.3.64,      true",
        "0.3.45,      true",
        "0.3.44,      false",
        "0.4.0,       true",
        "0.33.0,      true",
        "v0.38.1-dev, true",
        "1,           true",
        "0.3,         false",
        "'',          false",
        "none,        false"
    })
    void versions_are_compared_by_number_and_what_is_none_is_not_late_enough(String version, boolean late) {
        assertThat(ServerVersion.parse(version).atLeast(0, 3, 45)).isEqualTo(late);
    }
}
