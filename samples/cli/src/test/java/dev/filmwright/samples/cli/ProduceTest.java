package dev.filmwright.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProduceTest {
    private static final Path FERRY = Path.of("../screenplays/the-last-ferry.fountain");
    private static final String[] RESULTS = {
        "storyboard.html",
        "storyboard.pdf",
        "animatic.mp4",
        "timeline.otio",
        "timeline.edl",
        "timeline.xml",
        "timeline.fcpxml",
        "shots.csv",
        "script.fountain",
        "summary.json"
    };

    @TempDir
    Path folder;

    @Test
    void one_command_makes_every_result_and_two_runs_make_the_same() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");

        assertThat(Cli.run("produce", FERRY, "--out", first).exitCode()).isZero();
        assertThat(Cli.run("produce", FERRY, "--out", second).exitCode()).isZero();

        for (String result : RESULTS) {
            assertThat(first.resolve(result))
                    .as(result)
                    .isNotEmptyFile()
                    .hasSameBinaryContentAs(second.resolve(result));
        }
        JsonNode summary = JsonMapper.shared().readTree(Files.readAllBytes(first.resolve("summary.json")));
        assertThat(summary.path("title").stringValue()).isEqualTo("The Last Ferry");
        assertThat(summary.path("scenes").intValue()).isEqualTo(11);
        assertThat(summary.path("frames").intValue())
                .isEqualTo(summary.path("shots").intValue())
                .isPositive();
        assertThat(summary.path("fps").stringValue()).isEqualTo("24");
    }

    @Test
    void only_what_is_asked_for_is_made_in_the_shape_and_rate_asked_for() throws IOException {
        Path out = folder.resolve("out");

        assertThat(Cli.run("produce", FERRY, "-o", out, "--aspect", "2.35:1", "--fps", "25", "--only", "cut,shots")
                        .exitCode())
                .isZero();

        assertThat(out.resolve("timeline.otio")).isNotEmptyFile().content().contains("\"rate\": 25");
        assertThat(out.resolve("animatic.mp4"))
                .as("what the edit lists link to")
                .isNotEmptyFile();
        assertThat(out.resolve("shots.csv")).isNotEmptyFile();
        assertThat(out.resolve("storyboard.html")).doesNotExist();
        JsonNode summary = JsonMapper.shared().readTree(Files.readAllBytes(out.resolve("summary.json")));
        assertThat(summary.path("aspect").stringValue()).isEqualTo("2.35:1");
    }

    @Test
    void the_assets_of_a_run_can_be_listed_found_and_shown() {
        Path out = folder.resolve("out");
        assertThat(Cli.run("produce", FERRY, "-o", out, "--only", "script").exitCode())
                .isZero();

        assertThat(Cli.run("assets", "list", out, "--category", "talent").out()).contains("ingrid", "tomas");
        assertThat(Cli.run("assets", "search", out, "ingird").out()).contains("ingrid");
        assertThat(Cli.run("assets", "show", out, "ingrid-voss").out()).contains("silver hair", "look.hair");
        assertThat(Cli.run("jobs", out).out()).contains("SUCCEEDED");
    }
}
