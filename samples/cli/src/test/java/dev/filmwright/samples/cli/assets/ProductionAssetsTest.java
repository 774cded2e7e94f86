package dev.filmwright.samples.cli.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.samples.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assets of a {@code produce} folder, and global ones as its production sees them. */
class ProductionAssetsTest extends AssetsFixture {
    private static final String SCRIPT =
            "Title: Attic\n\nINT. ATTIC - DAY\n\nANNA, 30s, red hair, waits.\n\nANNA\nHello.\n";

    @Override
    Path library() {
        return folder.resolve("out");
    }

    @BeforeEach
    void produce() throws IOException {
        Path script = Files.writeString(folder.resolve("film.fountain"), SCRIPT);
        Cli cli = Cli.run("produce", script, "--out", library(), "--only", "script");
        assertThat(cli.exitCode()).as(cli.err()).isZero();
    }

    @Test
    void a_global_asset_is_overridden_for_the_production_and_inherited_again() {
        done("add", "talent", "Extra", "--set", "profile.hair=grey");

        assertThat(json("override", "extra", "--set", "profile.hair=red")
                        .path("overridden")
                        .toString())
                .isEqualTo("[\"profile.hair\"]");
        assertThat(done("show", "extra")).contains("profile.hair: red", "overridden: profile.hair");
        assertThat(done("show", "extra", "--at", "1.0.0")).contains("profile.hair: grey");

        done("override", "extra", "--inherit", "profile.hair");
        assertThat(done("show", "extra")).contains("profile.hair: grey").doesNotContain("overridden");
    }

    @Test
    void an_asset_of_the_production_is_promoted_to_all() {
        assertThat(json("show", "anna").has("project")).isTrue();

        assertThat(json("promote", "anna").has("project")).isFalse();

        assertThat(done("list", "--scope", "global", "--category", "talent")).contains("anna");
        refused(1, "global", "promote", "anna");
    }

    @Test
    void an_asset_is_added_to_the_production_it_names() {
        assertThat(json("add", "props", "Trunk", "--project", "attic").has("project"))
                .isTrue();
        assertThat(done("list", "--scope", "project", "--category", "props")).contains("trunk");
    }

    @Test
    void a_sidelined_asset_is_out_of_the_way_until_it_is_wanted_again() {
        assertThat(json("sideline", "anna").path("sidelined").booleanValue()).isTrue();
        assertThat(done("list", "--sidelined", "no")).doesNotContain("anna");
        assertThat(done("list", "--sidelined", "only")).contains("anna", "(sidelined)", "1 asset");
        assertThat(done("sideline", "anna")).startsWith("unchanged");
        assertThat(json("sideline", "anna", "--undo").path("sidelined").booleanValue())
                .isFalse();
    }

    @Test
    void an_asset_in_use_is_not_deleted_unless_one_insists() {
        refused(1, "Attic", "delete", "anna");

        assertThat(done("delete", "anna", "--with-uses")).startsWith("deleted anna");
        refused(1, "see assets list", "show", "anna");
    }

    @Test
    void a_copy_has_a_name_of_its_own() {
        assertThat(json("duplicate", "anna").path("name").stringValue()).endsWith("(Copy)");
        assertThat(done("list", "--text", "copy")).contains("1 asset");
        assertThat(done("delete", "anna-copy")).startsWith("deleted");
    }
}
