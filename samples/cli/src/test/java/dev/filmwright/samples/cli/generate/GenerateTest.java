package dev.filmwright.samples.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.samples.cli.Cli;
import dev.filmwright.samples.cli.StudioPlugin;
import dev.filmwright.spi.ProviderRequest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GenerateTest {
    @TempDir
    Path folder;

    private Cli generate(Object... words) {
        List<Object> all = new ArrayList<>(List.of("generate"));
        all.addAll(List.of(words));
        all.addAll(List.of("--library", folder.resolve("library")));
        return Cli.run(all.toArray());
    }

    private Path picture(String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    @Test
    void a_picture_is_made_offline_and_written_in_the_format_asked_for() throws IOException {
        Path out = folder.resolve("pictures/harbour.png");

        Cli run = generate(
                "image", "--provider", "previz", "--prompt", "EXT. HARBOUR - NIGHT", "--size", "320x180", "--out", out);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().strip()).isEqualTo(out.toString());
        assertThat(run.err()).contains("previz/board", "cost free");
        assertThat(ImageIO.read(out.toFile()).getWidth()).isEqualTo(320);
        assertThat(Cli.run("jobs", folder.resolve("library"), "--all").out()).contains("SUCCEEDED", "previz/board");
    }

    @Test
    void a_file_gets_the_ending_it_is_and_into_a_folder_it_is_put_by_its_id() throws IOException {
        Cli jpeg = generate("image", "--provider", "studio", "--prompt", "p", "--out", folder.resolve("a.jpg"));
        Cli odd = generate("image", "--provider", "studio", "--prompt", "p", "--out", folder.resolve("a.tiff"));
        Cli into = generate("image", "--provider", "studio", "--prompt", "p", "--out", folder);
        Cli json = generate("text", "--provider", "studio", "--prompt", "p", "--out", folder.resolve("a.json"));

        assertThat(jpeg.exitCode()).as(jpeg.err()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("a.jpg"))).startsWith(0xff, 0xd8);
        assertThat(folder.resolve("a.tiff.webp")).isNotEmptyFile();
        assertThat(odd.out().strip()).endsWith("a.tiff.webp");
        assertThat(Path.of(into.out().strip()))
                .isNotEmptyFile()
                .hasParent(folder)
                .hasExtension("webp");
        assertThat(json.exitCode()).as(json.err()).isZero();
        assertThat(folder.resolve("a.json")).hasContent("You said: p");
    }

    @Test
    void a_place_that_cannot_be_written_is_said_with_where_the_file_is_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        Cli run = generate("image", "--provider", "studio", "--prompt", "p", "--out", file.resolve("a.png"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("cannot be written", "kept in the library as media");
    }

    @Test
    void a_text_alone_goes_to_standard_output() {
        Cli run = generate("text", "--provider", "studio", "--prompt", "a line about rain");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("You said: a line about rain" + System.lineSeparator());
        assertThat(run.err()).contains("studio/words", "cost USD 0.04");
    }

    @Test
    void a_clip_is_made_of_the_length_asked_for() throws Exception {
        Path out = folder.resolve("door.mp4");

        Cli run = generate(
                "video", "--model", "studio/clip", "--prompt", "a door opens", "--length", "2.5", "--out", out);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(out).isNotEmptyFile();
        assertThat(StudioPlugin.request("a door opens").request().length().orElseThrow())
                .hasMillis(2500);
    }

    @Test
    void files_settings_and_seed_reach_the_model() throws Exception {
        Cli run = generate(
                "image",
                "--provider",
                "studio",
                "--prompt",
                "a red room",
                "--input",
                "source=" + picture("room.png"),
                "--reference",
                "character=" + picture("mara.png"),
                "--option",
                "steps=28",
                "--seed",
                "77");

        assertThat(run.exitCode()).as(run.err()).isZero();
        ProviderRequest seen = StudioPlugin.request("a red room");
        assertThat(seen.inputs()).hasSize(2);
        assertThat(seen.request().inputs())
                .extracting(input -> input.role() + " " + input.name())
                .containsExactly("SOURCE room", "CHARACTER mara");
        assertThat(seen.request().options()).containsEntry("steps", "28");
        assertThat(seen.request().seed()).hasValue(77);
    }

    @Test
    void a_failed_job_is_exit_code_1_with_its_reason() {
        Cli run = generate("image", "--provider", "studio", "--prompt", "fail at this");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("failed", "not in this studio");
    }

    @Test
    void warnings_are_told_in_one_line_without_what_steers_a_terminal() {
        Cli run = generate("image", "--provider", "studio", "--prompt", "warn me");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("warning: the size was").doesNotContain("\u001b");
    }

    @Test
    void everything_is_said_as_json_too() {
        Cli run = generate("text", "--provider", "studio", "--prompt", "say json", "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.at("/state").asString()).isEqualTo("SUCCEEDED");
        assertThat(json.at("/text").asString()).isEqualTo("You said: say json");
        assertThat(json.at("/cost/amount").asString()).isEqualTo("0.04");
        assertThat(json.at("/files").size()).isEqualTo(1);
    }

    @Test
    void describing_needs_a_picture_and_sends_it() throws Exception {
        Cli none = generate("describe", "--provider", "studio", "--prompt", "who is it");
        Cli run = generate(
                "describe",
                "--provider",
                "studio",
                "--prompt",
                "who is this",
                "--input",
                "reference=" + picture("who.png"));

        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).contains("--input reference=FILE").hasLineCount(1);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(StudioPlugin.request("who is this").inputs()).hasSize(1);
    }

    @Test
    void a_schema_is_handed_on() throws Exception {
        Path schema = Files.writeString(folder.resolve("schema.json"), "{\"type\":\"object\"}");

        Cli run = generate("text", "--provider", "studio", "--prompt", "by schema", "--schema", schema);

        assertThat(StudioPlugin.request("by schema").request().schema()).hasValue("{\"type\":\"object\"}");
        assertThat(run.exitCode()).as(run.err()).isIn(0, 1);
    }

    @Test
    void what_is_wrong_is_said_in_one_line_with_a_remedy() throws IOException {
        refused("use one of", "image", "--provider", "nobody", "--prompt", "x");
        refused("add --model", "video", "--provider", "previz", "--prompt", "x");
        refused("name one of", "image", "--prompt", "x");
        refused("WIDTHxHEIGHT", "image", "--provider", "studio", "--prompt", "x", "--size", "big");
        refused("seconds above 0", "video", "--provider", "studio", "--prompt", "x", "--length", "0");
        refused("no such file", "image", "--provider", "studio", "--prompt", "x", "--input", "source=gone.png");
        refused("see assets list", "image", "--provider", "studio", "--prompt", "x", "--reference", "style=nobody");
        refused("steps", "image", "--provider", "studio", "--prompt", "x", "--option", "stepz=3");
        Cli usage = generate("image", "--provider", "studio", "--prompt", "x", "--input", "hat=x.png");
        assertThat(usage.exitCode()).isEqualTo(2);
        assertThat(usage.err()).contains("no role \"hat\"", "first-frame").hasLineCount(1);
    }

    private void refused(String because, Object... words) {
        Cli run = generate(words);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains(because).hasLineCount(1);
    }
}
