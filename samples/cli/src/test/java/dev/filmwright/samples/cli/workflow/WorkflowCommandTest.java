package dev.filmwright.samples.cli.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.InputRole;
import dev.filmwright.samples.cli.Cli;
import dev.filmwright.samples.cli.StudioPlugin;
import dev.filmwright.spi.ProviderRequest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class WorkflowCommandTest {
    @TempDir
    Path folder;

    private Path graph(String json) throws IOException {
        return Files.writeString(folder.resolve("graph.json"), json);
    }

    @Test
    void what_is_wrong_with_a_graph_is_said_by_node_and_input() throws IOException {
        Cli run = Cli.run("workflow", "check", graph("{\"bad\":1}"), "--provider", "studio");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("node 3 (KSampler).seed: give a whole number", "the graph has no output")
                .hasLineCount(2);
        Cli json = Cli.run("workflow", "check", graph("{\"bad\":1}"), "--provider", "studio", "--json");
        assertThat(JsonMapper.shared()
                        .readTree(json.out())
                        .at("/problems/0/input")
                        .asString())
                .isEqualTo("seed");
    }

    @Test
    void a_graph_with_which_nothing_is_wrong_is_exit_code_0() throws IOException {
        Cli run = Cli.run("workflow", "check", graph("{}"), "--provider", "studio", "--set", "seed=7");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("nothing is wrong");
    }

    @Test
    void a_graph_is_run_with_its_values_and_files_and_all_it_makes_is_written() throws Exception {
        Path source = folder.resolve("room.png");
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", source.toFile());
        Path out = folder.resolve("made/result");
        String json = "{\"9\":{\"class_type\":\"SaveImage\",\"inputs\":{}}}";

        Cli run = Cli.run(
                "workflow",
                "run",
                graph(json),
                "--provider",
                "studio",
                "--set",
                "prompt=a cabin",
                "--set",
                "9.filename_prefix=x=y",
                "--input",
                "source=" + source,
                "--out",
                out,
                "--library",
                folder.resolve("library"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        ProviderRequest seen = StudioPlugin.request(json);
        assertThat(seen.request().options())
                .containsEntry("prompt", "a cabin")
                .containsEntry("9.filename_prefix", "x=y");
        assertThat(seen.inputs())
                .singleElement()
                .satisfies(input -> assertThat(input.role()).isEqualTo(InputRole.SOURCE));
        assertThat(folder.resolve("made/result.webp")).isNotEmptyFile();
        assertThat(folder.resolve("made/result-2.txt")).isNotEmptyFile();
        assertThat(run.out()).contains("result.webp", "result-2.txt");
    }

    @Test
    void a_graph_with_which_something_is_wrong_is_not_run() throws IOException {
        Path library = folder.resolve("library");

        Cli run = Cli.run("workflow", "run", graph("{\"bad\":2}"), "--provider", "studio", "--library", library);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("node 3 (KSampler).seed").hasLineCount(2);
        assertThat(Cli.run("jobs", library, "--all").out()).doesNotContain("studio");
    }

    @Test
    void a_graph_whose_file_comes_with_the_request_is_run_though_it_cannot_be_checked_without() throws IOException {
        Path source = folder.resolve("room.png");
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", source.toFile());
        Path file = graph("{\"needs a file\":1}");

        Cli checked = Cli.run("workflow", "check", file, "--provider", "studio");
        Cli run = Cli.run(
                "workflow",
                "run",
                file,
                "--provider",
                "studio",
                "--input",
                "source=" + source,
                "--library",
                folder.resolve("library"));

        assertThat(checked.exitCode()).isEqualTo(1);
        assertThat(checked.err()).contains("image").hasLineCount(1);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void a_file_that_cannot_be_read_is_said_in_one_line() throws IOException {
        Path binary = Files.write(folder.resolve("picture.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(Cli.run("workflow", "check", binary, "--provider", "studio").err())
                .contains("no text in UTF-8")
                .hasLineCount(1);
        Cli run = Cli.run("workflow", "check", folder.resolve("gone.json"), "--provider", "studio");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("gone.json").hasLineCount(1);
    }
}
