package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.rules;
import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.Framing;
import dev.filmwright.production.Shot;
import org.junit.jupiter.api.Test;

final class InsertsTest {
    private final ScriptBuilder script =
            script().interior("OFFICE").action("The office is empty.").says("ANNA", "Let me see that.");

    @Test
    void words_to_be_read_fill_the_frame() {
        Shot shot = script.action("The sign reads: \"Keep out.\"").shotOf("Keep out");

        assertThat(shot.kind()).isEqualTo(Shot.Kind.INSERT);
        assertThat(shot.setup().framing()).isEqualTo(Framing.INSERT);
        assertThat(rules(shot)).contains("insert-words-to-read");
        assertThat(shot.cast()).isEmpty();
    }

    @Test
    void a_thing_that_a_sentence_starts_with_is_shown() {
        Shot shot = script.action("A NECKLACE tucked into her shirt slips out.").shotOf("NECKLACE");

        assertThat(shot.kind()).isEqualTo(Shot.Kind.INSERT);
        assertThat(shot.props()).containsExactly("prop/NECKLACE");
    }

    @Test
    void what_a_colon_announces_stays_in_the_same_shot() {
        Shot shot = script.action("A message appears on the screen:")
                .action("PHASE ONE complete.")
                .shotOf("PHASE ONE");

        assertThat(shot.action()).isEqualTo("A message appears on the screen: PHASE ONE complete.");
    }

    @Test
    void somebody_reading_is_no_insert() {
        Shot shot = script.action("Anna reads the label marked \"Poison\".").shotOf("Poison");

        assertThat(shot.kind()).isEqualTo(Shot.Kind.ACTION);
    }
}
