package dev.filmwright.samples.cli.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.samples.cli.Cli;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TalkTest {
    @TempDir
    Path folder;

    private Cli talk(String command, Object... words) {
        List<Object> all = new ArrayList<>(List.of("talk", command, folder.resolve("library")));
        all.addAll(List.of(words));
        return Cli.run(all.toArray());
    }

    private String done(String command, Object... words) {
        Cli run = talk(command, words);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out().strip();
    }

    private Path picture() throws IOException {
        Path file = folder.resolve("mara.png");
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    @Test
    void a_conversation_is_begun_gone_on_with_and_shown() throws IOException {
        String id = done("new", "--model", "studio/words", "--title", "Mara's coat");

        assertThat(done("ask", id, "What colour is it?", "--image", picture()))
                .isEqualTo("You said: What colour is it?");
        assertThat(done("ask", id, "And the hat?")).contains("\"role\":\"assistant\"", "And the hat?");

        assertThat(done("show", id))
                .startsWith("Mara's coat (studio/words)")
                .contains("[1] user, pictures: 1", "[2] assistant", "What colour is it?");
        assertThat(done("list")).contains(id, "  4  studio/words  Mara's coat");
        JsonNode json = JsonMapper.shared().readTree(done("show", id, "--json"));
        assertThat(json.at("/said").size()).isEqualTo(4);
        assertThat(json.at("/said/0/state").asString()).isEqualTo("DONE");
        assertThat(JsonMapper.shared()
                        .readTree(done("list", "--json"))
                        .at("/0/id")
                        .asString())
                .isEqualTo(id);
    }

    @Test
    void a_question_without_an_answer_is_said_and_can_be_asked_again() {
        String id = done("new", "--model", "studio/words");

        Cli failed = talk("ask", id, "fail at this");
        Cli again = talk("retry", id);

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("not in this studio");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(done("show", id)).contains("[1] user, failed", "no answer: job ");
    }

    @Test
    void what_is_wrong_is_said_in_one_line() {
        String id = done("new", "--model", "studio/words");
        refused("makes no text", "new", "--model", "studio/picture");
        refused("no such file", "ask", id, "x", "--image", "gone.png");
        refused("nobody", "ask", "nobody", "x");
        refused("1 to 20000", "ask", id, " ");
    }

    private void refused(String because, String command, Object... words) {
        Cli run = talk(command, words);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains(because).hasLineCount(1);
    }
}
