package dev.filmwright.core.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.export.ContactSheetOptions;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactSheetTest extends SheetFixture {

    @Test
    void assets_stand_in_the_section_of_their_category_in_the_order_of_the_query() {
        asset(Category.PROPS, "Rope", "");
        asset(Category.TALENT, "Tomas", "");
        asset(Category.PROPS, "Anchor", "");
        asset(Category.TALENT, "Ingrid", "");

        SheetFile byName = sheet(AssetQuery.all());
        SheetFile newest =
                sheet(AssetQuery.builder().sort(AssetQuery.Sort.CREATED).build());

        assertThat(byName.texts("//section/h2/span[1]")).containsExactly("Talent", "Props");
        assertThat(byName.texts("//section/h2/span[2]")).containsExactly("2", "2");
        assertThat(byName.texts("//section[1]//h3")).containsExactly("Ingrid", "Tomas");
        assertThat(byName.texts("//section[2]//h3")).containsExactly("Anchor", "Rope");
        assertThat(newest.texts("//section[2]//h3")).containsExactly("Anchor", "Rope");
        assertThat(newest.texts("//header/p")).containsExactly("4 assets · newest first");
        assertThat(byName.texts("//nav//a/@href")).containsExactly("#category-talent", "#category-props");
        assertThat(byName.texts("//section/@aria-labelledby")).isEqualTo(byName.texts("//section/h2/@id"));
    }

    @Test
    void a_card_says_what_the_asset_is() {
        Asset lamp = asset(Category.PROPS, "Storm lamp", "Brass, dented.", "ship", "light");
        library.assets().update(lamp.id(), lamp.revision(), edit -> edit.sidelined(true));

        SheetFile sheet = sheet(AssetQuery.builder()
                .withSidelined()
                .allTags(List.of("ship", "light"))
                .text("lamp")
                .build());

        assertThat(sheet.texts("//header/p"))
                .containsExactly("1 asset · with “lamp” · tagged light and ship · sidelined ones too · by name");
        assertThat(sheet.texts("//li[@id='asset-" + lamp.id() + "']/h3")).containsExactly("Storm lamp");
        assertThat(sheet.texts("//p[@class='like']")).containsExactly("Brass, dented.");
        assertThat(sheet.texts("//ul[@class='tags']/li")).containsExactly("light", "ship");
        assertThat(sheet.texts("//p[@class='badges']/span")).containsExactly("v1.0.0", "sidelined", "storm-lamp");
        assertThat(sheet.texts("//p[@class='usage']")).containsExactly("never used");
    }

    @Test
    void the_primary_picture_is_in_the_page_and_has_words_for_those_who_do_not_see_it() throws IOException {
        pictured(asset(Category.PROPS, "Flag", ""), Color.RED);
        asset(Category.PROPS, "Rope", "");

        SheetFile sheet = sheet(AssetQuery.all());

        assertThat(sheet.texts("//img/@alt")).containsExactly("Flag, primary");
        assertThat(sheet.texts("//img/@src").get(0)).startsWith("data:image/webp;base64,UklGR");
        assertThat(sheet.texts("//div[@role='img']/@aria-label")).containsExactly("No picture: Rope");
        assertThat(sheet.report().files()).containsExactly(file());
        assertThat(sheet.report().warnings()).isEmpty();
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactlyInAnyOrder(file(), folder.resolve("library"));
        }
    }

    @Test
    void a_picture_that_is_gone_is_told_and_keeps_nobody_from_the_page() throws IOException {
        Asset flag = pictured(asset(Category.PROPS, "Flag", ""), Color.RED);
        try (Stream<Path> kept = Files.walk(folder.resolve("library/assets"))) {
            for (Path file : kept.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        SheetFile sheet = sheet(AssetQuery.all());

        assertThat(sheet.report().warnings())
                .containsExactly("the picture of " + flag.slug() + " is not in the library any more");
        assertThat(sheet.texts("//div[@role='img']/@aria-label")).containsExactly("Picture missing: Flag");
    }

    @Test
    void whatever_an_asset_is_called_it_is_only_words() {
        String nasty = "</h3><script>alert(1)</script>\" onerror='x' & \u0007 \u202e";
        pictured(asset(Category.PROPS, nasty, nasty, "<b>"), Color.BLUE);

        SheetFile sheet =
                sheet(AssetQuery.all(), ContactSheetOptions.ofDefaults().withTitle(nasty));

        assertThat(sheet.texts("//script")).isEmpty();
        assertThat(sheet.texts("//h3").get(0)).contains("<script>alert(1)</script>");
        assertThat(sheet.texts("//title").get(0)).contains("<script>");
        assertThat(sheet.texts("//@onerror")).isEmpty();
        assertThat(sheet.texts("//meta[@http-equiv='Content-Security-Policy']/@content")
                        .get(0))
                .contains("default-src 'none'", "style-src 'sha256-")
                .doesNotContain("script-src");
    }

    @Test
    void equal_libraries_give_equal_pages_and_an_empty_result_says_so() {
        asset(Category.PROPS, "Rope", "");

        String first = sheet(AssetQuery.all()).text();

        assertThat(sheet(AssetQuery.all()).text()).isEqualTo(first);
        assertThat(sheet(AssetQuery.builder().text("anchor").build()).texts("//main/p"))
                .containsExactly("No asset matches.");
    }
}
