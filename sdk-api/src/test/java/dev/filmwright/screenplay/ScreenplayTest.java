package dev.filmwright.screenplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.TimeOfDay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreenplayTest {
    private static final Element RAIN = action("Rain.");
    private static final Element SUN = action("Sun.");

    @Test
    void a_scene_goes_from_one_heading_to_the_next() {
        List<ScriptScene> scenes = of(heading("INT. BAR", ""), RAIN, heading("EXT. STREET", ""), SUN)
                .scenes();

        assertThat(scenes).extracting(ScriptScene::ordinal).containsExactly(1, 2);
        assertThat(scenes).extracting(ScriptScene::elements).containsExactly(List.of(RAIN), List.of(SUN));
    }

    @Test
    void a_printed_number_wins_over_counting() {
        List<ScriptScene> scenes =
                of(heading("INT. BAR", "12A"), heading("EXT. STREET", "")).scenes();

        assertThat(scenes).extracting(ScriptScene::number).containsExactly("12A", "2");
    }

    @Test
    void what_stands_before_the_first_heading_is_the_prologue_and_in_no_scene() {
        Screenplay screenplay = of(RAIN, heading("INT. BAR", ""), SUN);

        assertThat(screenplay.prologue()).containsExactly(RAIN);
        assertThat(screenplay.scenes())
                .singleElement()
                .satisfies(scene -> assertThat(scene.elements()).containsExactly(SUN));
    }

    @Test
    void without_a_heading_there_are_no_scenes() {
        assertThat(of(RAIN, SUN).scenes()).isEmpty();
        assertThat(of(RAIN, SUN).prologue()).containsExactly(RAIN, SUN);
        assertThat(of().prologue()).isEmpty();
    }

    private static Screenplay of(Element... elements) {
        return new Screenplay(TitlePage.EMPTY, List.of(elements), List.of());
    }

    private static Element action(String words) {
        return new Element.Action(RichText.of(words), false, SourceSpan.NONE);
    }

    private static Element heading(String text, String number) {
        HeadingParts parts = new HeadingParts(
                InteriorExterior.INTERIOR,
                text,
                List.of(),
                Optional.empty(),
                TimeOfDay.UNSTATED,
                false,
                Optional.empty());
        return new Element.SceneHeading(
                text, Optional.of(number).filter(given -> !given.isEmpty()), parts, SourceSpan.NONE);
    }
}
