package dev.filmwright.samples.cli.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SheetTest extends AssetsFixture {

    @Test
    void a_sheet_of_any_query_is_one_page() {
        done("add", "props", "Red lamp", "--image", "primary=" + picture("a.png", Color.RED));
        done("add", "talent", "Anna");
        Path page = folder.resolve("sheets/props.html");

        String said = done("sheet", "--category", "props", "--out", page, "--title", "Things & more");

        assertThat(said.lines()).containsExactly(page.toString());
        assertThat(page)
                .content()
                .contains("<title>Things &amp; more</title>", "Red lamp", "data:image/webp;base64,")
                .doesNotContain("Anna");
    }

    @Test
    void thumbnails_can_lie_beside_the_page() {
        done("add", "props", "Red lamp", "--image", "primary=" + picture("a.png", Color.RED));
        Path page = folder.resolve("sheet.html");

        String said = done("sheet", "--out", page, "--thumbnails", "beside");

        assertThat(said.lines())
                .containsExactly(page.toString(), folder.resolve("sheet_files").toString());
        assertThat(page).content().doesNotContain("data:image/webp;base64,");
        assertThat(folder.resolve("sheet_files")).isDirectoryRecursivelyContaining("glob:**.webp");
    }

    @Test
    void a_place_that_cannot_be_is_refused() {
        done("add", "talent", "Anna");

        refused(2, "--out", "sheet");
        refused(1, "name a file in it", "sheet", "--out", folder);
        refused(1, "give it words", "sheet", "--out", folder.resolve("sheet.html"), "--title", " ");
        assertThat(folder.resolve("sheet.html")).doesNotExist();
    }
}
