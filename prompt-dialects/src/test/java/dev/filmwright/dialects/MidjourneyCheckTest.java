package dev.filmwright.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody who edits a prompt by hand is told. */
class MidjourneyCheckTest {
    private static final Dialect DIALECT = new MidjourneyDialect();

    private static List<Finding> check(String text) {
        return DIALECT.check(PromptKind.FRAME, text);
    }

    @Test
    void what_the_dialect_writes_itself_has_no_findings() {
        String written = Scenes.frame()
                .action("He waits -- then runs.")
                .avoid("text", "watermark")
                .wide()
                .seed(5)
                .set("style", "raw")
                .set("ow", "20")
                .picture(Reference.Kind.SUBJECT, "https://cdn.example/a.png")
                .picture(Reference.Kind.PLACE, "https://cdn.example/b--ar.png")
                .midjourney();

        assertThat(check(written)).isEmpty();
        assertThat(check(Scenes.frame()
                        .action("He waits.")
                        .set("v", "niji 6")
                        .set("cw", "20")
                        .picture(Reference.Kind.SUBJECT, "https://cdn.example/a.png")
                        .midjourney()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A cat --hue 5 | unknown-parameter | --hue",
                "A cat --chaos 101 | parameter-value | --chaos 101",
                "A cat --chaos | parameter-value | --chaos",
                "A cat —ar wide | parameter-value | —ar wide",
                "A cat --ar 2.35:1 | parameter-value | --ar 2.35:1",
                "A cat --ow 0 --oref https://a.example/b.png | parameter-value | --ow 0",
                "A cat --cref https://a.example/b.png --v 7 | parameter-version | --cref https://a.example/b.png",
                "A cat --oref https://a.example/b.png --v 6.1 | parameter-version | --oref https://a.example/b.png",
                "A cat --no dogs --v 8.1 | parameter-version | --no dogs",
                "A cat --sref cat.png | parameter-value | --sref cat.png",
                "A cat --raw 5 | parameter-value | --raw 5",
                "A cat --ar 16:9 --ar 1:1 | parameter-twice | --ar",
                "A cat --s 5 --stylize 6 | parameter-twice | --stylize",
                "A cat --ar 16:9 on a mat | words-after-parameters | --ar 16:9 on a mat",
                "A cat --cw 50 --v 6 | weight-without-picture | --cw 50",
                "A cat --v 4 | version | --v 4",
                "cat::2 dog | multi-prompt | ::",
                "a {red, blue} cat | permutation | {red, blue}"
            })
    void a_mistake_is_found_at_its_place(String text, String rule, String where) {
        assertThat(check(text)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.remedy()).isNotBlank();
            assertThat(finding.place())
                    .isPresent()
                    .get()
                    .satisfies(place -> assertThat(text.substring(place.start(), place.end()))
                            .isEqualTo(where));
        });
    }

    @Test
    void a_line_break_is_found() {
        assertThat(check("A cat\non a mat --ar 1:1")).extracting(Finding::rule).containsExactly("line-break");
    }

    @Test
    void codes_of_styles_and_parameters_left_to_their_author_are_no_mistake() {
        assertThat(check("A cat --sref 123456 --q 2 --tile --exp 10 --v 7")).isEmpty();
        assertThat(check("A cat --sref random")).isEmpty();
        assertThat(check("A well-known cat - or two -- maybe")).isEmpty();
        assertThat(check("")).isEmpty();
    }
}
