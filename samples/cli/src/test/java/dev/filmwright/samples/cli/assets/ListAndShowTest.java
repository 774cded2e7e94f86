package dev.filmwright.samples.cli.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.samples.cli.Cli;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ListAndShowTest extends AssetsFixture {
    @Test
    void filters_hold_together() {
        done("add", "props", "Red lamp", "--tag", "ship,light", "--image", "primary=" + picture("a.png", Color.RED));
        done("add", "props", "Blue lamp", "--tag", "light");
        done("add", "props", "Red flag", "--tag", "ship");

        assertThat(slugs("--category", "props")).containsExactly("blue-lamp", "red-flag", "red-lamp");
        assertThat(slugs("--category", "Props", "--sort", "created"))
                .containsExactly("red-flag", "blue-lamp", "red-lamp");
        assertThat(slugs("--tag", "ship,light")).containsExactly("red-lamp");
        assertThat(slugs("--tag", "ship", "--tag", "light")).containsExactly("red-lamp");
        assertThat(slugs("--any-tag", "ship,light")).containsExactly("blue-lamp", "red-flag", "red-lamp");
        assertThat(slugs("--any-tag", "ship,light", "--images")).containsExactly("red-lamp");
        assertThat(slugs("--any-tag", "ship,light", "--no-images")).containsExactly("blue-lamp", "red-flag");
        assertThat(slugs("--text", "red", "--tag", "ship")).containsExactly("red-flag", "red-lamp");
        assertThat(done("list", "--text", "red lamp")).endsWith("1 asset" + System.lineSeparator());
    }

    @Test
    void pages_follow_each_other_by_cursor_and_without_a_limit_all_is_listed() {
        for (String name : List.of("Anchor", "Bell", "Compass", "Dory", "Ensign")) {
            done("add", "props", name);
        }
        List<String> seen = new ArrayList<>();

        JsonNode page = json("list", "--category", "props", "--limit", "2");
        while (true) {
            assertThat(page.path("total").intValue()).isEqualTo(5);
            page.path("assets").forEach(asset -> seen.add(asset.path("slug").stringValue()));
            if (page.path("next").isNull()) {
                break;
            }
            page = json(
                    "list",
                    "--category",
                    "props",
                    "--limit",
                    "2",
                    "--cursor",
                    page.path("next").stringValue());
        }

        assertThat(seen).containsExactly("anchor", "bell", "compass", "dory", "ensign");
        assertThat(slugs("--category", "props")).isEqualTo(seen);
        assertThat(done("list", "--limit", "1")).contains("next page: --cursor ");
        refused(1, "use 1 to 500", "list", "--limit", "0");
        refused(1, "cursor", "list", "--cursor", "nonsense");
    }

    @Test
    void a_production_s_assets_are_found_beside_the_global_ones() throws IOException {
        Path script = Files.writeString(folder.resolve("film.fountain"), "INT. ATTIC - DAY\n\nANNA, 30s, waits.\n");
        Path out = folder.resolve("out");
        assertThat(Cli.run("produce", script, "--out", out, "--only", "script").exitCode())
                .isZero();
        assertThat(run("add", out, "props", "Global thing").exitCode()).isZero();

        String both = run("list", out).out();
        String project = run("list", out, "--scope", "project").out();
        String global =
                run("list", out, "--scope", "global", "--category", "props").out();

        assertThat(both).contains("global-thing", "talent");
        assertThat(project).contains("talent").doesNotContain("global-thing");
        assertThat(global).contains("global-thing", "1 asset");
        assertThat(run("list", out, "--project", "no such film").err())
                .contains("use one of [")
                .hasLineCount(1);
    }

    @Test
    void a_search_forgives_a_typo_and_keeps_to_the_filters() {
        done("add", "talent", "Ingrid Voss", "--description", "At the lighthouse.");
        done("add", "props", "Ingots");

        assertThat(done("search", "ingird")).contains("ingrid-voss", "1 asset");
        assertThat(json("search", "ing", "--category", "props").path("assets").findValuesAsString("slug"))
                .containsExactly("ingots");
        assertThat(json("search", "light", "house").path("capped").booleanValue())
                .isFalse();
        assertThat(json("search", "\"' OR *:(").path("assets").size()).isZero();
        refused(1, "use 1 to 500", "search", "ing", "--limit", "0");
    }

    @Test
    void what_cannot_be_is_wrong_usage() {
        done("add", "props", "Lamp");

        refused(2, "--sort", "list", "--sort", "colour");
        refused(2, "--scope", "list", "--scope", "here");
        refused(1, "use one of [talent", "list", "--category", "monsters");
        refused(1, "either --tag or --any-tag", "list", "--tag", "a", "--any-tag", "b");
        refused(1, "name one of []", "list", "--scope", "project");
        refused(2, "WORDS", "search");
        refused(1, "see assets list", "show", "rope");
    }

    @Test
    void no_character_of_an_asset_commands_the_terminal() {
        done("add", "props", "Bell \u001b[31m", "--description", "Ding\u0007\nDong\u001b]0;x\u0007");

        assertThat(done("list", "--category", "props")).doesNotContain("\u001b", "\u0007");
        assertThat(done("show", "bell-31m")).doesNotContain("\u001b", "\u0007").contains("Ding", "Dong");
        assertThat(done("search", "ding")).doesNotContain("\u001b", "\u0007");
    }

    @Test
    void a_picture_is_shown_where_asked_for_and_its_path_is_said_in_any_case() {
        done("add", "props", "Lamp", "--image", "primary=" + picture("a.png", Color.RED));

        assertThat(done("show", "lamp", "--pictures", "always")).contains("\u001b", ".webp");
        assertThat(done("show", "lamp", "--pictures", "never"))
                .doesNotContain("\u001b")
                .contains(".webp");
    }

    private List<String> slugs(Object... filters) {
        List<String> slugs = new ArrayList<>();
        json("list", filters)
                .path("assets")
                .forEach(asset -> slugs.add(asset.path("slug").stringValue()));
        return slugs;
    }
}
