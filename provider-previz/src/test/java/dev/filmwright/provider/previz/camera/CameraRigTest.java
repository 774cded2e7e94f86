package dev.filmwright.provider.previz.camera;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Framing;
import dev.filmwright.provider.previz.Samples;
import dev.filmwright.provider.previz.ink.Dice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CameraRigTest {
    private static final double MAN = 1.88;
    private static final double CHILD = 1.12;
    private static final double HEAD = 0.24;

    @ParameterizedTest
    @EnumSource(names = {"EXTREME_WIDE", "WIDE", "FULL", "MEDIUM_WIDE", "MEDIUM", "MEDIUM_CLOSE_UP"})
    void a_tall_man_beside_a_child_keeps_his_head_and_so_does_the_child(Framing framing) {
        Camera camera = rig(framing, MAN - CHILD);
        assertThat(camera.y(new Point(0, MAN, 0))).isBetween(0.0, 500.0);
        assertThat(camera.y(new Point(0, CHILD - HEAD, 0))).isBetween(0.0, 500.0);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM_WIDE", "MEDIUM"})
    void two_of_about_one_height_are_as_large_as_one_alone(Framing framing) {
        Point crown = new Point(0, MAN, 0);
        assertThat(rig(framing, 0.1).scale(crown)).isEqualTo(rig(framing, 0).scale(crown));
    }

    private static Camera rig(Framing framing, double spread) {
        Subject subject = new Subject(MAN, spread, 2, 0, 8, 12, 1);
        return CameraRig.rig(Samples.setup(framing, Angle.EYE_LEVEL), subject, 900, 500, Dice.of("PLACE"));
    }
}
