package dev.filmwright.provider.previz.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Composition;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Look;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Setting;
import dev.filmwright.frame.Setup;
import dev.filmwright.frame.Slate;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.media.FrameSize;
import dev.filmwright.provider.previz.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardPainterTest {
    private static final FrameSize SMALL = new FrameSize(320, 180);
    private final BoardPainter painter = new BoardPainter();

    @Test
    void threads_do_not_disturb_each_other() throws Exception {
        byte[] alone = painter.png(Samples.composition(), SMALL, 1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<byte[]>> jobs = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                jobs.add(() -> painter.png(Samples.composition(), SMALL, 1));
            }
            for (Future<byte[]> board : threads.invokeAll(jobs)) {
                assertThat(board.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void another_seed_is_another_hand() {
        assertThat(painter.png(Samples.composition(), SMALL, 1))
                .isNotEqualTo(painter.png(Samples.composition(), SMALL, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16:9", "9:16", "1:1", "4:3", "2.35:1"})
    void every_framing_from_every_angle_can_be_drawn(String aspect) {
        AspectRatio ratio = AspectRatio.parse(aspect);
        for (Framing framing : Framing.values()) {
            for (Angle angle : Angle.values()) {
                Composition composition = Samples.composition(
                        Samples.setup(framing, angle),
                        ratio,
                        Samples.composition().figures());
                assertThat(painter.png(composition, ratio.sizeFor(160), 0))
                        .as("%s from %s", framing, angle)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void a_sheet_smaller_than_a_stamp_can_be_drawn() {
        assertThat(painter.png(Samples.composition(), new FrameSize(64, 64), 0)).isNotEmpty();
    }

    @Test
    void hair_tells_people_apart() {
        Set<String> heads = new HashSet<>();
        for (Look.Hair hair : Look.Hair.values()) {
            heads.add(Arrays.toString(portrait(Samples.look(Look.Build.AVERAGE, hair, 0x884422, Look.Accessory.NONE))));
        }
        assertThat(heads).hasSize(Look.Hair.values().length);
    }

    @Test
    void every_accessory_build_and_colour_shows() {
        Set<String> faces = new HashSet<>();
        int looks = 0;
        for (Look.Build build : Look.Build.values()) {
            for (Look.Accessory accessory : Look.Accessory.values()) {
                faces.add(Arrays.toString(portrait(Samples.look(build, Look.Hair.SHORT, 0x884422, accessory))));
                looks++;
            }
        }
        assertThat(faces).hasSize(looks);
        assertThat(portrait(Samples.ANNA)).isNotEqualTo(portrait(Samples.BRUNO));
    }

    @Test
    void a_moving_camera_is_marked() {
        byte[] still = withMovement(Movement.STATIC);
        for (Movement movement : Movement.values()) {
            if (movement != Movement.STATIC) {
                assertThat(withMovement(movement)).as(movement.words()).isNotEqualTo(still);
            }
        }
    }

    private byte[] withMovement(Movement movement) {
        Setup setup = new Setup(Framing.WIDE, Angle.EYE_LEVEL, movement, 35);
        return painter.png(Samples.composition(setup, AspectRatio.WIDE, List.of()), SMALL, 0);
    }

    private byte[] portrait(Look look) {
        Figure figure = Samples.figure("SAME", look, 0.5, Figure.Facing.CAMERA);
        Setup setup = Samples.setup(Framing.MEDIUM, Angle.EYE_LEVEL);
        return painter.png(Samples.composition(setup, AspectRatio.WIDE, List.of(figure)), SMALL, 0);
    }

    @Test
    void somebody_alone_is_drawn_on_plain_paper_without_a_slate_and_profiles_mirror_each_other() {
        byte[] left = alone(Figure.Facing.PROFILE_LEFT, Slate.NONE);
        byte[] right = alone(Figure.Facing.PROFILE_RIGHT, Slate.NONE);

        assertThat(left).isNotEqualTo(right).isNotEqualTo(alone(Figure.Facing.LEFT, Slate.NONE));
        assertThat(left).isNotEqualTo(alone(Figure.Facing.PROFILE_LEFT, Samples.slate("", "")));
        assertThat(left).isEqualTo(alone(Figure.Facing.PROFILE_LEFT, Slate.NONE));
    }

    private byte[] alone(Figure.Facing facing, Slate slate) {
        Figure figure = Samples.figure("ANNA", Samples.ANNA, 0.5, facing);
        Setup close = Samples.setup(Framing.CLOSE_UP, Angle.EYE_LEVEL);
        return painter.png(
                new Composition(new AspectRatio(1, 1), close, Setting.PLAIN, List.of(figure), List.of(), slate),
                new FrameSize(200, 200),
                1);
    }
}
