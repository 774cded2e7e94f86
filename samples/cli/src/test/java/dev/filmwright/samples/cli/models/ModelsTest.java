package dev.filmwright.samples.cli.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.samples.cli.Cli;
import dev.filmwright.samples.cli.StudioServer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ModelsTest {
    @Test
    void models_are_listed_with_what_they_can_do_and_what_the_server_says() {
        Cli run = Cli.run("models", "list", "--provider", "studio");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("studio/picture", "takes", "studio/words", "streams")
                .contains("ink:7b  installed, loaded, json, vision, 8192 tokens, 3.8 GiB on disk, 5.6 GiB of memory")
                .contains("oil:70b  not installed", "warning: it needs more memory than there is")
                .doesNotContain("previz");
    }

    @Test
    void the_list_is_said_as_json_too() {
        Cli run = Cli.run("models", "list", "--provider", "studio", "--json");

        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.at("/providers/0/models/0/model").asString()).isEqualTo("studio/picture");
        assertThat(json.at("/providers/0/server/0/id").asString()).isEqualTo("ink:7b");
        assertThat(json.at("/providers/0/server/0/memoryBytes").asLong()).isEqualTo(6_000_000_000L);
        assertThat(json.at("/providers/0/server/1/warning").asString()).contains("memory");
    }

    @Test
    void models_of_a_provider_that_is_not_there_are_refused_with_those_that_are() {
        Cli run = Cli.run("models", "list", "--provider", "nobody");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("previz", "studio").hasLineCount(1);
    }

    @Test
    void a_model_is_pulled_with_progress() {
        Cli run = Cli.run("models", "pull", "ink:7b", "--provider", "studio");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().strip()).isEqualTo("installed ink:7b");
        assertThat(run.err()).contains("success");
    }

    @Test
    void what_the_server_refuses_is_said_in_one_line() {
        Cli unknown = Cli.run("models", "pull", "gone:1b", "--provider", "studio");
        Cli early = Cli.run("models", "load", "oil:70b", "--provider", "studio");
        Cli cannot = Cli.run("models", "unload", "ink:7b", "--provider", "studio");
        Cli none = Cli.run("models", "load", "ink:7b", "--provider", "previz");

        assertThat(List.of(unknown, early, cannot, none)).allSatisfy(run -> {
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).hasLineCount(1);
        });
        assertThat(unknown.err()).contains("gone:1b");
        assertThat(early.err()).contains("pull it first");
        assertThat(cannot.err()).contains("unload");
        assertThat(none.err()).contains("previz");
    }

    @Test
    void a_model_is_loaded() {
        Cli run = Cli.run("models", "load", "ink:7b", "--provider", "studio");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().strip()).isEqualTo("loaded ink:7b");
    }

    @Test
    void interrupting_a_pull_stops_it() throws Exception {
        List<Cli> ended = new ArrayList<>();
        Thread command = new Thread(() -> ended.add(Cli.run("models", "pull", "never", "--provider", "studio")));
        command.start();
        assertThat(StudioServer.awaitPull()).isTrue();

        command.interrupt();
        command.join();

        assertThat(ended).singleElement().satisfies(run -> {
            assertThat(run.exitCode()).as(run.err()).isEqualTo(130);
            assertThat(run.out()).contains("stopped");
        });
    }
}
