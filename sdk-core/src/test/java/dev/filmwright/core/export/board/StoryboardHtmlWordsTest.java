package dev.filmwright.core.export.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.export.TurnoverFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script's words are untrusted: they are shown, never obeyed. */
class StoryboardHtmlWordsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "' onfocus='alert(1)",
                "]]> <!-- --> <![CDATA[ &amp; &#0; &nbsp;",
                "https://example.org/?a=1&b=2",
                "emoji 👩‍🚀🎬 and 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
                "שלום עולם مرحبا",
                "Ελληνικά, кириллица, 日本語",
                "two\nlines\tand a tab"
            })
    void whatever_is_written_reads_back_as_it_was(String words) {
        HtmlFile page = HtmlFile.of(
                TurnoverFixture.film(words)
                        .scene("INT. " + words + " - NIGHT")
                        .shot(24, words)
                        .speaks(words, words)
                        .estimate("p", words, words, "0.04", 1)
                        .build(),
                folder);

        assertThat(page.texts("//h1")).containsExactly(words);
        assertThat(page.texts("//section//h2/span[@class='head']")).containsExactly("INT. " + words + " - NIGHT");
        assertThat(page.texts("//p[@class='action']")).containsExactly(words);
        assertThat(page.texts("//q")).containsExactly(words);
        assertThat(page.nodes("//script | //style")).hasSize(2);
        assertThat(page.nodes("//@*[starts-with(name(), 'on')]")).isEmpty();
    }

    @Test
    void what_markup_cannot_hold_is_replaced() {
        HtmlFile page = HtmlFile.of(
                TurnoverFixture.film("F")
                        .scene("INT. A - NIGHT")
                        .shot(24, "a\u0000b\u0007c\u001Bd\u0085e\uFFFEf\uD83Dg\uDE00h\ri")
                        .build(),
                folder);

        assertThat(page.texts("//p[@class='action']"))
                .containsExactly("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\uFFFDi");
    }

    @Test
    void the_direction_of_words_does_not_spill_into_ours() {
        HtmlFile page = HtmlFile.of(
                TurnoverFixture.film("\u202Egnikat")
                        .scene("INT. A - NIGHT")
                        .shot(24, "\u202Ereverse")
                        .build(),
                folder);

        assertThat(page.nodes("//h1[@dir='auto'] | //p[@class='action'][@dir='auto']"))
                .hasSize(2);
    }

    @Test
    void a_very_long_action_is_shown_whole_but_described_briefly() {
        String action = "He walks. ".repeat(1024).strip();

        HtmlFile page = HtmlFile.of(
                TurnoverFixture.film("F")
                        .scene("INT. A - NIGHT")
                        .shot(24, action)
                        .boards()
                        .build(),
                folder);

        assertThat(page.texts("//p[@class='action']")).containsExactly(action);
        assertThat(page.nodes("//li//img/@alt").get(0).getNodeValue())
                .hasSizeLessThan(250)
                .endsWith("…");
    }
}
