package dev.filmwright.core.screenplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.RichText.Emphasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmphasisTest {
    private static String described(String line) {
        RichText text = EmphasisParser.parse(line);
        StringBuilder described = new StringBuilder(text.plain());
        text.runs()
                .forEach(run -> described
                        .append(" ")
                        .append(run.emphasis().name().charAt(0))
                        .append('=')
                        .append(text.plain(), run.start(), run.end()));
        return described.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "*a* b, a b I=a",
        "**a b**, a b B=a b",
        "***a***, a I=a B=a",
        "_a_, a U=a",
        "_a *b* c_, a b c U=a b c I=b",
        "**bold *both***, bold both B=bold both I=both",
        "***both* bold**, both bold B=both bold I=both",
        "*a***b**, ab I=a B=b",
        "_**a b_**, a b B=a b U=a b",
        "*69 and *23*, *69 and 23 I=23",
    })
    void marks_around_words_emphasise_them(String line, String described) {
        assertThat(described(line)).isEqualTo(described);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He dialed *69 and then *23",
                "* a *",
                "2 * 3 * 4",
                "****",
                "My name is ______.",
                "a_b",
                "*",
                "**",
                "*_*"
            })
    void marks_that_do_not_belong_together_are_text(String line) {
        assertThat(EmphasisParser.parse(line)).isEqualTo(RichText.of(line));
    }

    @Test
    void a_backslash_makes_a_mark_plain() {
        assertThat(EmphasisParser.parse("\\*9765\\* Barrier\\_15 \\\\ C:\\dir"))
                .isEqualTo(RichText.of("*9765* Barrier_15 \\ C:\\dir"));
    }

    @Test
    void emphasis_never_crosses_a_line_end() {
        RichText action = ((dev.filmwright.screenplay.Element.Action) Samples.screenplays()
                        .parseFountain("*a\nb* *c*")
                        .elements()
                        .get(0))
                .content();

        assertThat(action)
                .isEqualTo(new RichText("*a\nb* c", java.util.List.of(new RichText.Run(6, 7, Emphasis.ITALIC))));
    }
}
