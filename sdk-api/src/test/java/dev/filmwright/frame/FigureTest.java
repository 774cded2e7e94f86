package dev.filmwright.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {
    private static final Rgb GREY = new Rgb(0x808080);
    private static final Look LOOK =
            new Look(Look.Build.AVERAGE, Look.Hair.SHORT, GREY, GREY, GREY, GREY, Look.Accessory.NONE);

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.5, 1.0})
    void a_figure_stands_between_the_edges_of_the_frame(double place) {
        assertThat(at(place).place()).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void a_figure_outside_the_frame_is_refused(double place) {
        assertThatThrownBy(() -> at(place))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("0.0 (left) to 1.0 (right)");
    }

    private static Figure at(double place) {
        return new Figure(
                "Anna",
                LOOK,
                place,
                Figure.Depth.SUBJECT,
                Figure.Facing.LEFT,
                Figure.Pose.STANDING,
                Figure.Expression.NEUTRAL,
                false);
    }
}
