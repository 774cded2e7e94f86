package dev.filmwright.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model that draws is told: the script's words, but neither shouted nor said twice. */
class PromptsTest {
    @TempDir
    Path folder;

    @Test
    void a_prompt_tells_what_is_seen_in_plain_words() throws IOException {
        String shots = shots("""
                EXT. HOUSE - DAY

                A gorgeous day. The sun is shining.

                ANNA, 30s, red hair, takes a brass KEY and SLAMS the door.

                INT. HOUSE - NIGHT

                Anna drops the key. It falls on a postcard of the MARGARETE, a rusting ferry.

                The MARGARETE sails.

                ANNA (V.O.)
                I am home.

                > THE END <
                """);

        assertThat(shots)
                .contains("Anna; a brass key. House, exterior, a gorgeous day, the sun is shining, day.")
                .contains("takes a brass key and slams the door")
                .contains("Anna, 30s, red hair; a brass key", "The Margarete sails.")
                .contains("House, interior, night.")
                .contains("House, exterior, day. A gorgeous day. The sun is shining.")
                .contains("Anna, voice-over: \u201cI am home.\u201d")
                .contains("Title on screen: \u201cTHE END\u201d.");
    }

    @Test
    void a_heading_and_a_cue_longer_than_any_name_are_no_obstacle() throws IOException {
        String endless = "VERY ".repeat(60);

        assertThat(shots("INT. " + endless + "LONG ROOM - DAY\n\nDust.\n\n" + endless + "LONG NAME\nHello.\n"))
                .contains("Hello.");
    }

    private String shots(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("film.fountain"), script);
        Cli cli = Cli.run("produce", file, "--out", folder.resolve("out"), "--only", "shots");
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        return Files.readString(folder.resolve("out/shots.csv")).replace("\"\"", "\"");
    }
}
