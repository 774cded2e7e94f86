package dev.filmwright.samples.cli.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DescribeAssetTest extends AssetsFixture {
    @BeforeEach
    void an_asset() {
        done("add", "talent", "Mara", "--description", "The harbour master", "--set", "profile.hair=black hair");
    }

    @Test
    void a_preview_shows_every_field_and_changes_nothing() {
        String shown = done("describe", "mara", "--model", "studio/words", "--image", picture("mara.png", Color.PINK));

        assertThat(shown)
                .contains("A woman at a window.", "profile.hair", "black hair, short black hair", "nothing is changed")
                .contains("what is new was added");
        JsonNode mara = json("show", "mara");
        assertThat(mara.at("/description").asString()).isEqualTo("The harbour master");
        assertThat(mara.at("/images").size()).isEqualTo(1);
    }

    @Test
    void what_was_shown_is_applied_by_the_rules_given() {
        done("describe", "mara", "--model", "studio/words", "--image", picture("mara.png", Color.PINK));
        String said = done(
                "describe",
                "mara",
                "--model",
                "studio/words",
                "--mode",
                "keep",
                "--field",
                "profile.hair=replace",
                "--apply",
                "--new-version");

        assertThat(said).contains("changed mara (talent, v1.1.0");
        JsonNode mara = json("show", "mara");
        assertThat(mara.at("/profile/hair").asString()).isEqualTo("short black hair");
        assertThat(mara.at("/description").asString()).isEqualTo("The harbour master");
    }

    @Test
    void everything_is_said_as_json_too() {
        JsonNode preview = json("describe", "mara", "--model", "studio/words", "--image", picture("a.png", Color.RED));

        assertThat(preview.at("/model").asString()).isEqualTo("studio/words");
        assertThat(preview.at("/fields/0/field").asString()).isEqualTo("description");
        assertThat(preview.at("/fields/0/result").asString()).isEqualTo("The harbour master. A woman at a window.");
    }

    @Test
    void what_is_wrong_is_said_in_one_line() {
        refused(1, "--image FILE", "describe", "mara", "--model", "studio/words");
        refused(1, "no such file", "describe", "mara", "--model", "studio/words", "--image", "gone.png");
        refused(
                1,
                "choose one that sees",
                "describe",
                "mara",
                "--model",
                "studio/picture",
                "--image",
                picture("b.png", Color.BLUE));
        refused(2, "--model", "describe", "mara");
    }
}
