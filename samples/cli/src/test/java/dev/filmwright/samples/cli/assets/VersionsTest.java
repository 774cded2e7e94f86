package dev.filmwright.samples.cli.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VersionsTest extends AssetsFixture {

    @BeforeEach
    void lamp() {
        done(
                "add",
                "props",
                "Lamp",
                "--description",
                "Brass.",
                "--attribute",
                "age=old",
                "--image",
                "primary=" + picture("red.png", Color.RED),
                "--image",
                "reference=" + picture("blue.png", Color.BLUE));
    }

    @Test
    void a_new_version_is_the_latest_and_the_one_in_use_and_the_old_one_stays() {
        JsonNode lamp =
                json("version new", "lamp", "minor", "--notes", "Polished.", "--description", "Brass, polished.");

        assertThat(lamp.path("version").stringValue()).isEqualTo("1.1.0");
        assertThat(lamp.path("active").stringValue()).isEqualTo("1.1.0");
        assertThat(json("show", "lamp", "--at", "1.0.0").path("description").stringValue())
                .isEqualTo("Brass.");
        assertThat(done("version history", "lamp").lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("1.1.0")
                .contains("in use", "Polished.");
    }

    @Test
    void another_version_can_be_the_one_in_use() {
        done("version new", "lamp", "patch", "--name", "Lantern");

        JsonNode lamp = json("version activate", "lamp", "1.0.0");

        assertThat(lamp.path("active").stringValue()).isEqualTo("1.0.0");
        assertThat(done("show", "lamp")).contains("Lantern", "in use: v1.0.0");
        assertThat(json("version history", "lamp")
                        .path("versions")
                        .path(1)
                        .path("active")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void versions_are_compared_field_by_field_and_image_by_image() {
        done(
                "version new",
                "lamp",
                "major",
                "--notes",
                "Painted.",
                "--description",
                "Painted green all over, with a long crack in the glass that somebody has mended with tape.",
                "--unset",
                "attributes.age",
                "--image",
                "primary=" + picture("green.png", Color.GREEN));

        String told = done("compare", "lamp", "1.0.0");
        JsonNode data = json("compare", "lamp", "1.0.0", "2.0.0");

        assertThat(told.lines().findFirst().orElseThrow()).contains("v1.0.0", "v2.0.0");
        assertThat(told)
                .containsPattern("attributes\\.age +old")
                .containsPattern("description +Brass\\. +Painted green all over")
                .contains("mended with tape.", "image primary (primary): ");
        assertThat(data.path("same").booleanValue()).isFalse();
        assertThat(data.path("fields").path(0).path("field").stringValue()).isEqualTo("attributes.age");
        assertThat(data.path("fields").path(0).path("before").stringValue()).isEqualTo("old");
        assertThat(data.path("fields").path(0).has("after")).isFalse();
        assertThat(data.path("images").findValuesAsString("change"))
                .containsExactlyInAnyOrder("replaced", "moved", "added");
        assertThat(done("compare", "lamp", "2.0.0", "2.0.0")).contains("are the same");
        assertThat(done("compare", "lamp", "1.0.0", "--pictures", "always")).contains("\u001b]1337;");
    }

    @Test
    void an_old_version_comes_back_as_a_new_one() {
        done("version new", "lamp", "minor", "--notes", "Polished.", "--description", "Polished.");

        JsonNode lamp = json("restore", "lamp", "1.0.0", "--step", "patch");

        assertThat(lamp.path("version").stringValue()).isEqualTo("1.1.1");
        assertThat(lamp.path("description").stringValue()).isEqualTo("Brass.");
        assertThat(json("compare", "lamp", "1.0.0", "1.1.1").path("same").booleanValue())
                .isTrue();
        assertThat(json("version history", "lamp").path("versions").size()).isEqualTo(3);
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() {
        refused(1, "notes", "version new", "lamp", "minor");
        refused(2, "STEP", "version new", "lamp", "tiny");
        refused(2, "use three numbers", "restore", "lamp", "one");
        refused(2, "use three numbers", "show", "lamp", "--at", "1.0");
        refused(1, "9.9.9", "restore", "lamp", "9.9.9");
        refused(1, "9.9.9", "version activate", "lamp", "9.9.9");
        refused(1, "9.9.9", "compare", "lamp", "1.0.0", "9.9.9");
        refused(1, "changed meanwhile", "restore", "lamp", "1.0.0", "--revision", "77");

        assertThat(json("version history", "lamp").path("versions").size()).isEqualTo(1);
    }
}
