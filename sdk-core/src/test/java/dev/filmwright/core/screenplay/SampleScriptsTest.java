package dev.filmwright.core.screenplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.Screenplay;
import org.junit.jupiter.api.Test;

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
}
