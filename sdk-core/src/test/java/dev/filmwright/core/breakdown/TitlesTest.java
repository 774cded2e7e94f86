package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.production.Shot;
import org.junit.jupiter.api.Test;

final class TitlesTest {
    @Test
    void title_cards_captions_and_centered_text_are_titles_without_people() {
        ScriptBuilder script = script().interior("HALL")
                .action("Anna waits.")
                .says("ANNA", "Well?")
                .action("TITLE CARD")
                .action("SUPER: \"Berlin, 1961\"")
                .centered("THE END");

        assertThat(script.shots())
                .filteredOn(shot -> shot.kind() == Shot.Kind.TITLE)
                .hasSize(3)
                .allMatch(shot -> shot.cast().isEmpty() && shot.frames() >= 72)
                .extracting(Shot::action)
                .containsExactly("TITLE CARD", "SUPER: \"Berlin, 1961\"", "THE END");
    }
}
