package dev.filmwright.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Setup;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShotTest {
    private static final Setup SETUP = new Setup(Framing.EXTREME_WIDE, Angle.EYE_LEVEL, Movement.STATIC, 35);

    @Test
    void one_frame_is_the_shortest_shot() {
        assertThat(lasting(1).frames()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -24})
    void a_shot_without_length_is_refused(long frames) {
        assertThatThrownBy(() -> lasting(frames))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("one frame at least");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void nobody_in_a_shot_stands_outside_the_frame(double place) {
        assertThatThrownBy(() -> new Shot.CastMember(
                        "character/ANNA",
                        place,
                        Figure.Depth.SUBJECT,
                        Figure.Facing.LEFT,
                        Figure.Pose.STANDING,
                        Figure.Expression.NEUTRAL,
                        false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("place");
    }

    private static Shot lasting(long frames) {
        return new Shot(
                "SC010_SH0010", 1, 1, Shot.Kind.ACTION, frames, SETUP, "", List.of(), List.of(), List.of(), List.of());
    }
}
