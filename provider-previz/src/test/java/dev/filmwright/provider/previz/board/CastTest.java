package dev.filmwright.provider.previz.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Composition;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Look;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.provider.previz.Samples;
import dev.filmwright.provider.previz.figure.FigurePainter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CastTest {
    private static final Figure CHILD = figure("TIM", Look.Build.CHILD, 0.3);
    private static final Figure MAN = figure("BRUNO", Look.Build.TALL, 0.7);

    @Test
    void a_medium_shot_is_set_up_for_the_tallest_and_reaches_down_to_the_smallest() {
        Cast cast = cast(Framing.MEDIUM);
        assertThat(cast.top()).isEqualTo(new FigurePainter(MAN).top());
        assertThat(cast.spread()).isEqualTo(new FigurePainter(MAN).top() - new FigurePainter(CHILD).top());
    }

    @Test
    void a_close_up_stays_with_whom_it_is_of() {
        Cast cast = cast(Framing.CLOSE_UP);
        assertThat(cast.top()).isLessThan(new FigurePainter(CHILD).top() + 0.05);
        assertThat(cast.spread()).isZero();
    }

    private static Figure figure(String name, Look.Build build, double place) {
        Look look = Samples.look(build, Look.Hair.SHORT, 0x3A7A4A, Look.Accessory.NONE);
        return Samples.figure(name, look, place, Figure.Facing.CAMERA);
    }

    private static Cast cast(Framing framing) {
        Composition composition =
                Samples.composition(Samples.setup(framing, Angle.EYE_LEVEL), AspectRatio.WIDE, List.of(CHILD, MAN));
        return new Cast(composition);
    }
}
