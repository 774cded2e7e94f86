package dev.filmwright.samples.cli.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.samples.cli.Cli;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArchiveTest extends AssetsFixture {
    private Path archive;
    private Path other;

    @BeforeEach
    void assets() {
        archive = folder.resolve("assets.zip");
        other = folder.resolve("other");
        done("add", "props", "Lamp", "--tag", "ship", "--image", "primary=" + picture("red.png", Color.RED));
        done("version new", "lamp", "minor", "--notes", "Polished.", "--description", "Polished.");
        done("add", "props", "Rope");
    }

    @Test
    void a_library_goes_into_one_file_and_comes_out_elsewhere_as_it_was() {
        assertThat(done("export", "--out", archive)).contains(archive.toString());

        Cli in = run("import", other, archive);

        assertThat(in.exitCode()).as(in.err()).isZero();
        assertThat(in.out()).contains("added");
        assertThat(run("show", other, "lamp", "--json").out()).isEqualTo(done("show", "lamp", "--json"));
        assertThat(run("compare", other, "lamp", "1.0.0").out()).contains("Polished.");
        assertThat(run("check", other, "--deep").out()).contains("all is well");
    }

    @Test
    void a_selection_is_what_the_filters_leave() {
        JsonNode info = json("export", "--out", archive, "--category", "props", "--tag", "ship");

        assertThat(info.path("assets").intValue()).isEqualTo(1);
        assertThat(info.path("versions").intValue()).isEqualTo(2);
        assertThat(run("import", other, archive, "--json").exitCode()).isZero();
        assertThat(run("list", other, "--category", "props").out())
                .contains("lamp")
                .doesNotContain("rope");
    }

    @Test
    void an_import_made_twice_changes_nothing_and_a_dry_run_never_does() {
        done("export", "--out", archive);
        assertThat(run("import", other, archive, "--dry-run").err()).contains("there is no library");
        run("import", other, archive);

        JsonNode again = JsonMapper.shared()
                .readTree(run("import", other, archive, "--json").out());
        run("delete", other, "rope");
        Cli dry = run("import", other, archive, "--dry-run");

        assertThat(again.path("assets").path("added").intValue()).isZero();
        assertThat(again.path("complete").booleanValue()).isTrue();
        assertThat(dry.out()).contains("1 added");
        assertThat(run("show", other, "rope").exitCode()).isEqualTo(1);
    }

    @Test
    void what_changed_on_both_sides_is_told_field_by_field_and_settled_as_one_says() {
        done("export", "--out", archive);
        run("import", other, archive);
        run("edit", other, "lamp", "--description", "Broken.");
        done("edit", "lamp", "--description", "Mended.");
        done("export", "--out", archive);

        Cli kept = run("import", other, archive);
        assertThat(kept.exitCode()).isZero();
        assertThat(kept.out())
                .contains("conflict: Lamp", "description: here \"Broken.\", in the archive \"Mended.\"", "take-theirs");
        assertThat(run("show", other, "lamp").out()).contains("Broken.");

        assertThat(run("import", other, archive, "--conflicts", "take-theirs").exitCode())
                .isZero();
        assertThat(run("show", other, "lamp").out()).contains("Mended.");
        assertThat(run("version history", other, "lamp").out()).hasLineCount(3);
    }

    @Test
    void what_is_no_archive_or_broken_is_refused_and_makes_no_library_of_it() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "no archive");
        done("export", "--out", archive);
        byte[] bytes = Files.readAllBytes(archive);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));

        refused(1, "there is no such file", "import", folder.resolve("nowhere.zip"));
        refused(1, "text.zip", "import", text);
        refused(1, "cut.zip", "import", cut);
        refused(2, "keep-mine", "import", archive, "--conflicts", "fight");
        refused(1, "either --global or --project", "import", archive, "--global", "--project", "x");
        refused(1, "folder", "export", "--out", folder);
        assertThat(run("import", folder.resolve("new"), folder.resolve("nowhere.zip"))
                        .exitCode())
                .isEqualTo(1);
        assertThat(folder.resolve("new")).doesNotExist();
    }
}
