package dev.filmwright.core.export.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.ProgressListener;
import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.export.Turnover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryboardHtmlTest {
    private static final Pattern REFERENCE = Pattern.compile(
            "(?i)(?:\\b(?:src|href|srcset|poster|action|data)\\s*=\\s*[\"'](?!data:|#)|url\\s*\\(|@import)");

    @TempDir
    Path folder;

    @Test
    void every_shot_has_one_board_and_they_stand_in_order() {
        Turnover turnover = TurnoverFixture.small().boards().build();

        HtmlFile page = HtmlFile.of(turnover, folder);

        assertThat(page.texts("//span[@class='code']"))
                .containsExactlyElementsOf(
                        turnover.cuts().stream().map(cut -> cut.shot().code()).toList());
        assertThat(page.nodes("//li[@class='board']//img")).hasSize(3);
    }

    @Test
    void the_index_leads_to_every_scene() {
        HtmlFile page = HtmlFile.of(TurnoverFixture.small().build(), folder);

        List<String> targets = page.nodes("//nav//a/@href").stream()
                .map(node -> node.getNodeValue().substring(1))
                .toList();
        assertThat(targets)
                .hasSize(2)
                .allSatisfy(target -> assertThat(page.nodes("//section[@id='" + target + "']"))
                        .hasSize(1));
    }

    @Test
    void a_scene_without_shots_is_shown_as_such() {
        HtmlFile page = HtmlFile.of(
                TurnoverFixture.film("F")
                        .scene("INT. A - NIGHT")
                        .scene("EXT. B - DAWN")
                        .shot(24, "Fog.")
                        .build(),
                folder);

        assertThat(page.texts("//section[@id='scene-1']/p")).containsExactly("No shots.");
        assertThat(page.nodes("//section[@id='scene-2']//li[@class='board']")).hasSize(1);
    }

    @Test
    void a_production_without_anything_is_a_page_all_the_same() {
        HtmlFile page = HtmlFile.of(TurnoverFixture.film("Nothing yet").build(), folder);

        assertThat(page.texts("//h1")).containsExactly("Nothing yet");
        assertThat(page.texts("//dl[@class='facts']/div/dd")).startsWith("00:00:00:00", "0", "0", "0");
    }

    @Test
    void the_title_block_counts() {
        HtmlFile page = HtmlFile.of(TurnoverFixture.small().boards().build(), folder);

        assertThat(page.texts("//dl[@class='facts']/div/dd"))
                .containsExactly("00:00:05:17", "2", "3", "3", "16:9", "24 fps");
    }

    @Test
    void costs_are_dated_and_unit_prices_are_exact() {
        Turnover turnover = TurnoverFixture.small()
                .estimate("b", "Backend", "fine", "0.0155", 3)
                .build();

        HtmlFile page = HtmlFile.of(turnover, folder);

        assertThat(page.texts("//table//tr[3]/td"))
                .containsExactly("Backend", "fine", "USD 0.0155 per picture", "3", "USD 0.05", "2026-11-01");
    }

    @Test
    void the_words_of_a_prompt_add_up_and_name_their_origin() {
        Turnover turnover = TurnoverFixture.small().build();

        HtmlFile page = HtmlFile.of(turnover, folder);

        List<String> expected = new ArrayList<>();
        turnover.cuts().forEach(cut -> {
            expected.add(cut.framePrompt().text());
            expected.add(cut.videoPrompt().text());
        });
        assertThat(page.texts("//p[@class='prompt']")).containsExactlyElementsOf(expected);
        assertThat(page.nodes("//p[@class='prompt'][1]/span[1]/@title").get(0).getNodeValue())
                .isEqualTo("asset v1.2.0: name");
        assertThat(page.nodes("//p[@class='prompt']/span[@class='from script']"))
                .hasSize(6);
    }

    @Test
    void nothing_is_fetched_from_anywhere() {
        HtmlFile page = HtmlFile.of(TurnoverFixture.small().boards().build(), folder);

        String markup = page.text().replaceAll("base64,[^\"]*", "");
        assertThat(REFERENCE.matcher(markup).results().map(hit -> hit.group())).isEmpty();
        assertThat(page.nodes("//link | //iframe | //object | //embed | //script[@src]"))
                .isEmpty();
        assertThat(page.nodes("//meta[@http-equiv='Content-Security-Policy']/@content")
                        .get(0)
                        .getNodeValue())
                .startsWith("default-src 'none'; img-src data:;");
    }

    @Test
    void links_stay_on_the_page_and_ids_are_unique() {
        HtmlFile page = HtmlFile.of(TurnoverFixture.small().boards().build(), folder);

        List<String> ids =
                page.nodes("//@id").stream().map(node -> node.getNodeValue()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.nodes("//a/@href | //@aria-labelledby").stream()
                        .map(node -> node.getNodeValue().replaceFirst("^#", "")))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(ids).contains(target));
    }

    @Test
    void every_picture_says_what_it_shows() {
        HtmlFile page = HtmlFile.of(TurnoverFixture.small().boards().build(), folder);

        assertThat(page.nodes("//li[@class='board']//img/@alt").get(1).getNodeValue())
                .isEqualTo("Medium shot of MÜLLER, HARBOUR OFFICE, night. She looks up.");
    }

    @Test
    void equal_turnovers_give_equal_bytes() throws IOException {
        Path again = Files.createDirectory(folder.resolve("again"));

        HtmlFile first = HtmlFile.of(TurnoverFixture.small().boards().build(), folder);
        HtmlFile second = HtmlFile.of(TurnoverFixture.small().boards().build(), again);

        assertThat(first.text()).isEqualTo(second.text());
    }

    @Test
    void the_listener_hears_of_every_board() throws IOException {
        List<String> heard = new ArrayList<>();
        ProgressListener listener = (step, done, total) -> heard.add(step + " " + done + "/" + total);

        new StoryboardHtml().write(TurnoverFixture.small().build(), folder.resolve("a.html"), listener);

        assertThat(heard).containsExactly("storyboard 1/3", "storyboard 2/3", "storyboard 3/3");
    }
}
