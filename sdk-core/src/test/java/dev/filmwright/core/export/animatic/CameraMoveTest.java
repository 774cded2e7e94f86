package dev.filmwright.core.export.animatic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.filmwright.frame.Movement;
import dev.filmwright.media.FrameSize;
import dev.filmwright.time.FrameRate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CameraMoveTest {
    private static final FrameSize SIZE = new FrameSize(64, 48);

    @ParameterizedTest
    @EnumSource(Movement.class)
    void the_view_never_leaves_the_board(Movement movement) {
        for (int frame = 0; frame <= 2000; frame++) {
            CameraMove.View view = CameraMove.at(movement, frame / 2000.0, frame / 24.0);

            assertThat(view.zoom()).isBetween(1.0, 1.5);
            assertThat(view.across()).isBetween(0.0, 1.0);
            assertThat(view.down()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void a_pan_to_the_left_ends_at_the_left_edge_and_a_push_ends_nearer() {
        assertThat(CameraMove.at(Movement.PAN_LEFT, 0, 0).across()).isEqualTo(1);
        assertThat(CameraMove.at(Movement.PAN_LEFT, 1, 2).across()).isZero();
        assertThat(CameraMove.at(Movement.TILT_DOWN, 1, 2).down()).isEqualTo(1);
        assertThat(CameraMove.at(Movement.PUSH_IN, 0, 0).zoom()).isEqualTo(1);
        assertThat(CameraMove.at(Movement.PUSH_IN, 1, 2).zoom()).isEqualTo(1.2, within(1e-9));
        assertThat(CameraMove.at(Movement.PULL_OUT, 1, 2).zoom()).isEqualTo(1);
    }

    @Test
    void moves_start_and_end_gently() {
        double start = CameraMove.at(Movement.PAN_RIGHT, 0.05, 0).across();
        double middle = CameraMove.at(Movement.PAN_RIGHT, 0.525, 0).across()
                - CameraMove.at(Movement.PAN_RIGHT, 0.475, 0).across();

        assertThat(start).isLessThan(middle / 5);
    }

    @Test
    void the_whole_board_is_shown_pixel_by_pixel() {
        Yuv still = still(3);

        byte[] frame = new Reframer(SIZE).frame(still, new CameraMove.View(1, 0.5, 0.5));

        assertThat(Arrays.copyOf(frame, 64 * 48)).isEqualTo(still.planes[0]);
        assertThat(Arrays.copyOfRange(frame, 64 * 48, 64 * 48 * 5 / 4)).isEqualTo(still.planes[1]);
        assertThat(Arrays.copyOfRange(frame, 64 * 48 * 5 / 4, frame.length)).isEqualTo(still.planes[2]);
    }

    @Test
    void twice_as_large_shows_the_quarter_asked_for() {
        Yuv still = still(4);
        Arrays.fill(still.planes[0], (byte) 40);
        for (int row = 0; row < 24; row++) {
            Arrays.fill(still.planes[0], row * 64 + 32, row * 64 + 64, (byte) 200);
        }

        byte[] frame = new Reframer(SIZE).frame(still, new CameraMove.View(2, 1, 0));

        assertThat(frame[20 * 64 + 30] & 255).isEqualTo(200);
        assertThat(new Reframer(SIZE).frame(still, new CameraMove.View(2, 0, 1))[20 * 64 + 30] & 255)
                .isEqualTo(40);
    }

    private static Yuv still(int seed) {
        Yuv still = new Yuv(VideoFormat.of(SIZE, FrameRate.FPS_24));
        Random random = new Random(seed);
        for (byte[] plane : still.planes) {
            random.nextBytes(plane);
        }
        return still;
    }
}
