package dev.filmwright.samples.cli.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.samples.cli.Cli;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AddAndEditTest extends AssetsFixture {

    @Test
    void an_asset_is_added_with_everything_said_of_it_and_the_library_is_made_for_it() {
        JsonNode anna = json(
                "add",
                "talent",
                "Anna Berg",
                "--description",
                "A diver.",
                "--tag",
                "harbour,night",
                "--attribute",
                "look.coat=oilskin",
                "--set",
                "profile.hair=short black",
                "--set",
                "fragments.previz=a diver in oilskin",
                "--image",
                "headshot=" + picture("face.png", Color.PINK),
                "--image",
                "reference=" + picture("coat.png", Color.YELLOW));

        assertThat(anna.path("slug").stringValue()).isEqualTo("anna-berg");
        assertThat(anna.path("description").stringValue()).isEqualTo("A diver.");
        assertThat(anna.path("tags").toString()).isEqualTo("[\"harbour\",\"night\"]");
        assertThat(anna.path("attributes").toString()).isEqualTo("{\"look.coat\":\"oilskin\"}");
        assertThat(anna.path("profile").toString()).isEqualTo("{\"hair\":\"short black\"}");
        assertThat(anna.path("fragments").toString()).isEqualTo("{\"previz\":\"a diver in oilskin\"}");
        assertThat(anna.path("images").path(0).path("slot").stringValue()).isEqualTo("headshot");
        assertThat(anna.path("images").path(1).path("slot").stringValue()).isEqualTo("reference");
        assertThat(done("show", "anna-berg"))
                .contains("Anna Berg (talent, v1.0.0)", "A diver.", "profile.hair: short black")
                .contains("image headshot (headshot): " + library().resolve("assets"));
    }

    @Test
    void every_kind_of_fact_can_be_set_and_taken_away() {
        done("add", "camera", "Long lens", "--set", "profile.lensMm=85", "--set", "profile.aperture=1.8");
        done("add", "style", "Noir", "--set", "profile.palette=black, white,  smoke");

        assertThat(json("show", "long-lens").path("profile").toString())
                .isEqualTo("{\"lensMm\":\"85\",\"aperture\":\"1.8\"}");
        assertThat(json("show", "noir").path("profile").toString()).isEqualTo("{\"palette\":\"black, white, smoke\"}");
        assertThat(json("edit", "long-lens", "--unset", "profile.lensMm", "--set", "profile.angle=low")
                        .path("profile")
                        .toString())
                .isEqualTo("{\"aperture\":\"1.8\",\"angle\":\"low\"}");
        refused(1, "use a whole number", "edit", "long-lens", "--set", "profile.lensMm=long");
        refused(1, "use a number", "edit", "long-lens", "--set", "profile.aperture=NaN");
    }

    @Test
    void an_edit_changes_what_it_says_and_nothing_else() {
        done("add", "props", "Lamp", "--description", "Brass.", "--tag", "ship", "--attribute", "age=old");

        JsonNode lamp = json(
                "edit",
                "lamp",
                "--name",
                "Storm lamp",
                "--tag",
                "light",
                "--untag",
                "ship",
                "--unset",
                "attributes.age",
                "--image",
                "primary=" + picture("lamp.png", Color.ORANGE));

        assertThat(lamp.path("name").stringValue()).isEqualTo("Storm lamp");
        assertThat(lamp.path("slug").stringValue()).isEqualTo("lamp");
        assertThat(lamp.path("description").stringValue()).isEqualTo("Brass.");
        assertThat(lamp.path("tags").toString()).isEqualTo("[\"light\"]");
        assertThat(lamp.path("attributes").toString()).isEqualTo("{}");
        assertThat(lamp.path("images").size()).isEqualTo(1);
        assertThat(done("edit", "lamp", "--tag", "light")).startsWith("unchanged");
        assertThat(json("edit", "lamp", "--remove-image", "primary", "--unset", "description")
                        .path("images")
                        .size())
                .isZero();
        assertThat(json("show", "lamp").path("description").stringValue()).isEmpty();
    }

    @Test
    void a_stale_revision_is_refused_and_nothing_is_left_of_the_change() throws IOException {
        done("add", "props", "Lamp");
        done("edit", "lamp", "--tag", "ship");
        long files = files();

        refused(
                1,
                "changed meanwhile",
                "edit",
                "lamp",
                "--revision",
                "1",
                "--image",
                "primary=" + picture("lamp.png", Color.ORANGE));

        assertThat(files()).isEqualTo(files);
        assertThat(json("edit", "lamp", "--revision", "2", "--name", "Light")
                        .path("revision")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void a_picture_that_is_none_leaves_neither_asset_nor_files() throws IOException {
        done("add", "props", "Lamp");
        long files = files();
        Path text = Files.writeString(folder.resolve("text.png"), "no picture");
        String good = "reference=" + picture("lamp.png", Color.ORANGE);

        refused(1, "text.png", "add", "props", "Rope", "--image", good, "--image", "primary=" + text);
        refused(1, "text.png", "edit", "lamp", "--name", "X", "--image", good, "--image", "primary=" + text);

        assertThat(files()).isEqualTo(files);
        assertThat(done("list", "--category", "props")).contains("lamp").doesNotContain("rope");
        assertThat(json("show", "lamp").path("name").stringValue()).isEqualTo("Lamp");
    }

    @Test
    void a_call_that_is_wrong_makes_no_library() throws IOException {
        refused(1, "use one of [talent", "add", "monsters", "Kraken");
        refused(1, "use 1 to 200 characters", "add", "props", " ");
        refused(1, "profile.hair", "add", "talent", "Anna", "--set", "profile.beard=long");
        refused(1, "attributes.KEY", "add", "props", "Rope", "--set", "colour=red");
        refused(1, "there is no such file", "add", "props", "Rope", "--image", "primary=nowhere.png");
        refused(2, "sheet-front-face", "add", "props", "Rope", "--image", "front=rope.png");
        refused(2, "--set", "add", "props", "Rope", "--set", "colour");
        refused(2, "NAME", "add", "props");
        assertThat(library()).doesNotExist();

        Path taken = Files.writeString(folder.resolve("taken"), "mine");
        Cli file = run("add", taken, "props", "Rope");
        Cli below = run("add", folder, "props", "Rope");
        assertThat(file.err()).contains("it is a file").hasLineCount(1);
        assertThat(below.err()).contains("there is no library in it").hasLineCount(1);
        assertThat(taken).hasContent("mine");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(taken);
        }
    }

    @Test
    void an_unknown_asset_field_or_project_is_refused() {
        done("add", "props", "Lamp");

        refused(1, "see assets list", "edit", "rope", "--name", "Rope");
        refused(1, "set another", "edit", "lamp", "--unset", "name");
        refused(1, "profile.FIELD", "edit", "lamp", "--unset", "colour");
        refused(1, "use one of []", "edit", "lamp", "--remove-image", "primary");
        refused(1, "no production", "edit", "lamp", "--project", "Film");
        refused(1, "no production", "add", "props", "Rope", "--project", "Film");
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(library().resolve("assets"))) {
            return all.filter(Files::isRegularFile).count();
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
