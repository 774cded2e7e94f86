package dev.filmwright.core.screenplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.Screenplay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SampleScriptsTest {
    @Test
    void brick_and_steel_has_the_elements_other_readers_find() {
        Screenplay script = Samples.read("brick-and-steel.fountain");

        assertThat(Samples.count(script, Element.SceneHeading.class)).isEqualTo(8);
        assertThat(Samples.count(script, Element.Cue.class)).isEqualTo(20);
        assertThat(Samples.count(script, Element.Parenthetical.class)).isEqualTo(6);
        assertThat(Samples.count(script, Element.Dialogue.class)).isEqualTo(22);
        assertThat(Samples.count(script, Element.Transition.class)).isEqualTo(7);
        assertThat(script.title()).contains("BRICK & STEEL FULL RETIRED");
        assertThat(script.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("dev.filmwright.core.screenplay.Samples#FOUNTAIN")
    void every_sample_is_written_so_that_it_reads_the_same(String name) {
        Screenplay script = Samples.read(name);
        Screenplay again =
                Samples.screenplays().parseFountain(Samples.screenplays().writeFountain(script));

        assertThat(again.titlePage()).isEqualTo(script.titlePage());
        assertThat(Spanless.of(again)).isEqualTo(Spanless.of(script));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Action-Merged", "Character", "Dialogue-Merged", "Lyrics", "SceneHeading"})
    void another_reader_finds_the_same_spoken_words_and_headings(String name) {
        List<String> expected = SecondOpinion.spokenAndHeadings("screenplay-tools/" + name + ".expected.txt");

        assertThat(SecondOpinion.spokenAndHeadings(
                        Samples.read("screenplay-tools/" + name.replace("-Merged", "") + ".fountain")))
                .containsAll(expected);
    }
}
