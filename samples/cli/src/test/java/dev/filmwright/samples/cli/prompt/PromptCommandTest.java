package dev.filmwright.samples.cli.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.production.Production;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptPlace;
import dev.filmwright.samples.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prompts as the command line shows, compares and checks them. */
class PromptCommandTest {
    @TempDir
    Path folder;

    private Path library;

    @BeforeEach
    void cast() {
        library = folder.resolve("library");
        done("assets", "add", library, "talent", "Mara", "--set", "profile.hair=red hair");
        done("assets", "add", library, "environment", "Harbour Office", "--description", "A room above the quay.");
    }

    @Test
    void a_prompt_is_shown_with_where_each_piece_comes_from() {
        String shown = done(
                "prompt",
                "show",
                library,
                "--talent",
                "Mara",
                "--place",
                "Harbour Office",
                "--say",
                "mara.expression=smiling",
                "--action",
                "She waves.");

        assertThat(shown)
                .contains("red hair", "She waves.", "red hair  <- Mara v1.0.0, profile.hair", "smiling  <- context")
                .contains("Harbour Office  <- Harbour Office v1.0.0, name")
                .doesNotContain("\u001b[");
        assertThat(done("prompt", "show", library, "--talent", "mara", "--colour", "always"))
                .contains("\u001b[36m");
        assertThat(done("prompt", "show", library, "--talent", "mara", "--text").strip())
                .isEqualTo("Mara, red hair.");
    }

    @Test
    void as_json_every_piece_has_its_origin() {
        JsonNode json = json("prompt", "show", library, "--talent", "Mara", "--action", "She waves.", "--json");
        assertThat(json.path("dialect").stringValue()).isEqualTo("prose");
        StringBuilder text = new StringBuilder();
        for (JsonNode span : json.path("spans")) {
            text.append(span.path("text").stringValue());
            assertThat(span.path("source").stringValue()).isNotBlank();
        }
        assertThat(text).hasToString(json.path("text").stringValue());
    }

    @Test
    void a_prompt_is_compared_with_another_dialect_and_another_version_of_an_asset() {
        done(
                "assets",
                "version",
                "new",
                library,
                "mara",
                "major",
                "--notes",
                "Older.",
                "--set",
                "profile.hair=grey hair");
        assertThat(done("prompt", "diff", library, "--talent", "Mara", "--with-version", "Mara=1.0.0"))
                .contains("[-grey-]{+red+}", "Mara: 2.0.0 -> 1.0.0");
        assertThat(done("prompt", "diff", library, "--talent", "Mara@1.0.0", "--with-version", "Mara=2.0.0"))
                .as("what is named exactly stays")
                .contains("both are the same");
        JsonNode json = json("prompt", "diff", library, "--talent", "Mara", "--with-dialect", "tags", "--json");
        assertThat(json.path("same").booleanValue()).isFalse();
        assertThat(json.path("second").path("dialect").stringValue()).isEqualTo("tags");
        assertThat(json.path("assets")).isEmpty();
    }

    @Test
    void a_prompt_that_should_not_be_sent_is_found_with_exit_code_1() {
        assertThat(done("prompt", "check", library, "--talent", "Mara", "--action", "She waves."))
                .contains("Mara, red hair");
        Cli empty = Cli.run("prompt", "check", library, "--json");
        assertThat(empty.exitCode()).as(empty.out()).isEqualTo(1);
        assertThat(JsonMapper.shared()
                        .readTree(empty.out())
                        .path("findings")
                        .path(0)
                        .path("severity")
                        .stringValue())
                .isEqualTo("error");
    }

    @Test
    void what_nobody_can_find_is_refused_in_a_line() {
        refused("no asset has it", "prompt", "show", library, "--talent", "Nobody");
        refused("--say", "prompt", "show", library, "--talent", "Mara", "--say", "tom.action=waves");
        refused("prose", "prompt", "show", library, "--talent", "Mara", "--dialect", "shouting");
        refused("--with-dialect", "prompt", "diff", library, "--talent", "Mara");
        refused("name the production", "prompt", "show", library, "--shot", "SC010_SH0020");
        refused("no library", "prompt", "show", folder.resolve("elsewhere"), "--talent", "Mara");
    }

    @Test
    void a_shots_prompt_is_shown_with_what_was_edited_in_it_and_compared_with_what_it_was() throws IOException {
        Path out = folder.resolve("out");
        Path script = Files.writeString(
                folder.resolve("film.fountain"),
                "Title: Attic\n\nINT. ATTIC - DAY\n\nANNA, 30s, red hair, waits.\n\nANNA\nHello.\n");
        done("produce", script, "--out", out, "--only", "script");
        String code = edit(out);

        assertThat(done("prompt", "show", out, "--shot", code))
                .contains("A moth at the lamp.")
                .contains("<- edit, override@1");
        assertThat(done("prompt", "diff", out, "--production", "attic", "--shot", code))
                .contains("{+ A moth at the lamp.+}");
        assertThat(done("prompt", "show", out, "--shot", code, "--kind", "video", "--text"))
                .doesNotContain("moth");
        assertThat(Cli.run("prompt", "check", out, "--shot", code).exitCode()).isZero();
        refused("use one of", "prompt", "show", out, "--shot", "SC999_SH0010");
        refused("says itself", "prompt", "show", out, "--shot", code, "--talent", "anna");
        refused("use one of [Attic]", "prompt", "show", out, "--production", "Cellar", "--shot", code);
    }

    private static String edit(Path out) {
        try (Filmwright filmwright = Filmwright.open(out.resolve("library"))) {
            Production film = filmwright.productions().list().get(0);
            Shot shot = film.shots().get(film.shots().size() - 1);
            AssembledPrompt assembled =
                    film.prompts(List.of(shot), PromptKind.FRAME).get(0);
            PromptPlace place = PromptPlace.shot(film.id(), shot.code(), PromptKind.FRAME, "prose");
            filmwright.promptBook().overrides().set(place, assembled, assembled.text() + " A moth at the lamp.", 0);
            return shot.code();
        }
    }

    private static JsonNode json(Object... words) {
        return JsonMapper.shared().readTree(done(words));
    }

    private static String done(Object... words) {
        Cli cli = Cli.run(words);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        return cli.out();
    }

    private static void refused(String because, Object... words) {
        Cli cli = Cli.run(words);
        assertThat(cli.err()).contains(because).hasLineCount(1);
        assertThat(cli.exitCode()).isEqualTo(1);
    }
}
