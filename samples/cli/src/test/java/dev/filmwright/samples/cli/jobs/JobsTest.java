package dev.filmwright.samples.cli.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.samples.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One produced folder for all: it is made once. */
class JobsTest {
    private static final String SCRIPT = """
            INT. HARBOUR OFFICE - NIGHT

            Ingrid lights a lamp.

            INGRID
            Who is there?
            """;

    @TempDir
    static Path folder;

    private static Path out;

    @BeforeAll
    static void produce() throws IOException {
        out = folder.resolve("out");
        Path script = Files.writeString(folder.resolve("lamp.fountain"), SCRIPT);
        Cli run = Cli.run("produce", script, "-o", out, "--only", "shots,cut");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static JsonNode json(Object... args) {
        Cli run = Cli.run(args);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static JsonNode first() {
        return json("jobs", "list", out, "--all", "--json").at("/jobs/0");
    }

    @Test
    void jobs_lists_what_is_not_done_and_counts_all_with_or_without_the_word_list() {
        Cli brief = Cli.run("jobs", out);
        Cli whole = Cli.run("jobs", "list", out);
        assertThat(brief.exitCode()).isZero();
        assertThat(brief.out()).isEqualTo(whole.out()).startsWith("SUCCEEDED ").hasLineCount(1);
        assertThat(Cli.run("jobs", out, "--all").out())
                .isEqualTo(Cli.run("jobs", "list", out, "--all").out());
        JsonNode all = json("jobs", "list", out, "--all", "--json");
        assertThat(all.at("/jobs").size())
                .isEqualTo(all.at("/counts/SUCCEEDED").asInt())
                .isPositive();
        String shot = first().at("/labels/shot").asString();
        assertThat(json("jobs", "list", out, "--all", "--json", "--label", "shot=" + shot)
                        .at("/jobs")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void jobs_without_a_folder_is_wrong_usage() {
        Cli run = Cli.run("jobs");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("DIR").hasLineCount(1);
        assertThat(Cli.run("jobs", "cancel", out).exitCode()).isEqualTo(2);
    }

    @Test
    void a_job_is_shown_with_what_came_of_it() {
        String id = first().at("/id").asString();
        Cli shown = Cli.run("jobs", "show", out, id);
        assertThat(shown.out()).contains(id, "prompt ", "media ", "label      shot=");
        assertThat(json("jobs", "show", out, id, "--json").at("/media").size()).isEqualTo(1);
        Cli unknown = Cli.run("jobs", "show", out, "nobody");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).contains("no job \"nobody\"").hasLineCount(1);
    }

    @Test
    void watching_when_nothing_is_under_way_ends_at_once() {
        Cli watched = Cli.run("jobs", "watch", out);
        assertThat(watched.exitCode()).isZero();
        assertThat(watched.out()).contains("0 over, 0 left");
        assertThat(Cli.run("jobs", "watch", out, "--seconds", "-1").exitCode()).isEqualTo(1);
    }

    @Test
    void what_is_done_is_neither_cancelled_nor_sent_again() {
        String id = first().at("/id").asString();
        assertThat(Cli.run("jobs", "cancel", out, id).out()).contains("SUCCEEDED");
        Cli retried = Cli.run("jobs", "retry", out, id);
        assertThat(retried.exitCode()).isEqualTo(1);
        assertThat(retried.err()).contains("only one that is FAILED or UNCERTAIN");
    }

    @Test
    void every_board_is_an_attempt_of_which_one_can_be_chosen() {
        JsonNode attempts = json("attempts", "list", out, "--json").at("/attempts");
        assertThat(attempts.size()).isPositive();
        String id = attempts.at("/0/id").asString();
        String slot = attempts.at("/0/slot").asString();
        Cli chosen = Cli.run("attempts", "choose", out, id);
        assertThat(chosen.exitCode()).as(chosen.err()).isZero();
        assertThat(chosen.out()).contains(slot);
        JsonNode one = json("attempts", "list", out, "--slot", slot, "--json").at("/attempts");
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.at("/0/chosen").asBoolean()).isTrue();
        assertThat(Cli.run("attempts", "list", out, "--slot", slot).out()).contains("*", slot, "1 attempt");
        assertThat(Cli.run("attempts", "choose", out, "nobody").exitCode()).isEqualTo(1);
    }

    @Test
    void providers_are_listed_with_what_they_can_do() {
        Cli listed = Cli.run("providers", "list");
        assertThat(listed.exitCode()).as(listed.err()).isZero();
        assertThat(listed.out()).contains("previz/", "image", "free");
        JsonNode previz = json("providers", "list", "--json")
                .at("/providers")
                .valueStream()
                .filter(provider -> provider.at("/id").asString().equals("previz"))
                .findFirst()
                .orElseThrow();
        assertThat(previz.at("/models/0/outputs/0").asString()).isEqualTo("IMAGE");
        assertThat(previz.at("/missing").isArray()).isTrue();
    }
}
