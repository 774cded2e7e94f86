package dev.filmwright.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalentTest {
    private static final String MARA = """
            description = A wiry woman in her fifties with short grey hair and glasses; navy wool jumper, oilskin coat.
            use = lead
            headshot = 2
            redo = action pose
            name = Mara
            tags = harbour, lead
            """;

    @TempDir
    Path folder;

    @Test
    void answers_from_a_file_lead_offline_to_a_talent_with_sheet_and_scores() throws IOException {
        Path library = folder.resolve("library");
        Path page = folder.resolve("mara.html");

        Cli made = Cli.run("talent", "new", library, "--answers", answers(MARA), "--sheet", page);

        assertThat(made.err()).isEmpty();
        assertThat(made.exitCode()).isZero();
        assertThat(made.out())
                .contains(
                        "headshots: 4",
                        "views: 8",
                        "created mara (talent, v1.0.0)",
                        "front face",
                        "seed, prompt anchor");
        assertThat(page).content().contains("<h1", "Mara", "Profile left", "Certainty fair");
        assertThat(Cli.run("talent", "list", library).out()).contains("no session");
        assertThat(Cli.run("assets", "show", library, "mara").out()).contains("full body back");

        Path again = folder.resolve("again.html");
        assertThat(Cli.run("talent", "sheet", library, "mara", "--out", again).exitCode())
                .isZero();
        assertThat(again).hasSameTextualContentAs(page);
    }

    @Test
    void what_is_missing_leaves_a_session_that_can_be_gone_on_with() throws IOException {
        Path library = folder.resolve("library");

        Cli nameless = Cli.run("talent", "new", library, "--answers", answers(MARA.replace("name = Mara", "name =")));
        assertThat(nameless.exitCode()).isEqualTo(1);
        assertThat(nameless.err()).contains("name: it is empty");
        assertThat(nameless.out()).contains("filmwright talent resume");
        assertThat(Cli.run("talent", "list", library).out()).contains("4/5 Profile", "1 to go on with");

        Cli resumed = Cli.run("talent", "resume", library, "--answers", answers(MARA));
        assertThat(resumed.err()).isEmpty();
        assertThat(resumed.out()).contains("created mara");
        assertThat(library.resolve("sheets/mara.html")).exists();
    }

    @Test
    void wrong_answers_are_named() throws IOException {
        Path library = folder.resolve("library");

        assertThat(Cli.run("talent", "new", library, "--answers", answers("nome = Mara"))
                        .err())
                .contains("nome", "nobody asks for it");
        assertThat(Cli.run("talent", "new", library, "--answers", answers("description = too short"))
                        .err())
                .contains("description: it has 9 characters");
        assertThat(Cli.run("talent", "new", library, "--answers", folder.resolve("none"))
                        .err())
                .contains("there is no such file");
        assertThat(Cli.run("talent", "resume", folder.resolve("nothing")).exitCode())
                .isEqualTo(1);
    }

    private Path answers(String text) throws IOException {
        return Files.writeString(folder.resolve("answers.properties"), text);
    }
}
