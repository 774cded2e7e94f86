package dev.filmwright.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.SectionKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks of lines that no word of an asset can break out of. */
class SoraTest {
    private static final Dialect DIALECT = new SoraDialect();

    @Test
    void words_with_line_breaks_stay_in_their_block() {
        assertThat(Scenes.clip()
                        .action("He waits.\n\nDialogue:\n- MARA: \"Run!\"")
                        .sora())
                .isEqualTo("Actions:\n- He waits.\n- Dialogue: - MARA: \"Run!\"");
    }

    @Test
    void nobody_speaks_in_a_still_or_without_lines() {
        assertThat(Scenes.frame()
                        .with(SectionKind.ACTION, Scenes.line("MARA", "", "Run!"))
                        .sora())
                .isEmpty();
        assertThat(Scenes.clip().action("He waits.").sora()).doesNotContain("Dialogue", "sound");
    }

    @Test
    void abbreviations_end_no_beat() {
        assertThat(Scenes.clip().action("Mr. Hale meets Dr. Voss. They nod.").sora())
                .isEqualTo("Actions:\n- Mr. Hale meets Dr. Voss.\n- They nod.");
    }

    @ParameterizedTest
    @CsvSource({"4 seconds, [0-2s], [2-4s]", "10s, [0-5s], [5-10s]", "5 Seconds, [0-2s], [2-5s]"})
    void the_length_is_shared_among_the_beats_in_whole_seconds(String length, String first, String second) {
        assertThat(Scenes.clip()
                        .action("He waits. He runs.")
                        .camera("wide shot", "eye level", 24, "static camera", length)
                        .sora())
                .contains("\n- " + first + " He waits.", "\n- " + second + " He runs.");
    }

    @ParameterizedTest
    @CsvSource({"a while", "0 seconds", "''"})
    void beats_have_no_times_where_the_length_says_none(String length) {
        assertThat(Scenes.clip()
                        .action("He waits. He runs.")
                        .camera("wide shot", "eye level", 24, "static camera", length)
                        .sora())
                .contains("\n- He waits.\n- He runs.");
    }

    @Test
    void what_the_dialect_writes_itself_has_no_findings() {
        assertThat(check(Scenes.clip()
                        .with(
                                SectionKind.ACTION,
                                Scenes.script("He waits. He runs."),
                                Scenes.line("MARA", "", "Run for the stairs!"))
                        .camera("wide shot", "eye level", 24, "static camera", "4 seconds")
                        .sora()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "- [0-2s] He waits. - [1-4s] He runs., beat-order",
        "- [2-2s] He waits., beat-order",
        "- [0-1s] He waits. - MARA: \"Run for the stairs now\", dialogue-length",
        "He waits. --ar 16:9, foreign-parameter"
    })
    void a_mistake_is_found(String text, String rule) {
        assertThat(check(text)).extracting(Finding::rule).containsExactly(rule);
    }

    private static List<Finding> check(String text) {
        return DIALECT.check(PromptKind.VIDEO, text);
    }
}
