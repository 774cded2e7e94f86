package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.cast;
import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Movement;
import dev.filmwright.production.Shot;
import dev.filmwright.production.Shot.Reason;
import org.junit.jupiter.api.Test;

final class DirectionsTest {
    private final ScriptBuilder script = script().interior("HALL")
            .action("The hall is dark.")
            .says("ANNA", "I am Anna.")
            .says("BOB", "I am Bob.");

    @Test
    void close_on_somebody_leaves_only_them_in_the_frame() {
        Shot shot = script.action("CLOSE ON ANNA").action("Anna turns to Bob.").shotOf("turns to Bob");

        assertThat(shot.setup().framing()).isEqualTo(Framing.CLOSE_UP);
        assertThat(cast(shot)).containsExactly("character/ANNA");
        assertThat(shot.why()).contains(new Reason("script-direction", "CLOSE ON ANNA"));
    }

    @Test
    void a_point_of_view_does_not_show_whose_it_is() {
        Shot shot = script.action("ANNA'S POV").action("Bob waves to Anna.").shotOf("waves");

        assertThat(shot.setup().angle()).isEqualTo(Angle.POINT_OF_VIEW);
        assertThat(cast(shot)).containsExactly("character/BOB");
    }

    @Test
    void a_zoom_before_a_line_moves_the_shot_of_the_line() {
        Shot shot = script.action("SLOW ZOOM IN ON BOB")
                .says("BOB", "And I am not afraid of you at all, Anna.")
                .shotOf("not afraid");

        assertThat(shot.setup().movement()).isEqualTo(Movement.PUSH_IN);
    }

    @Test
    void a_direction_nothing_follows_is_kept() {
        assertThat(script.action("BACK TO SCENE").lastShots())
                .anyMatch(shot -> shot.why().contains(new Reason("script-direction", "BACK TO SCENE")));
    }

    @Test
    void shouting_is_no_direction() {
        assertThat(Direction.of("THE SHIP EXPLODES.")).isEmpty();
        assertThat(Direction.of("CLOSE UP ON MIRROR")).isPresent();
    }
}
