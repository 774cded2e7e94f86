package dev.filmwright.core.export.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.export.Turnover;
import dev.filmwright.media.FrameSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.jcodec.common.model.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnimaticPicturesTest {
    private static final double CLEAN = 38;

    @TempDir
    Path folder;

    @Test
    void every_shot_shows_its_board() {
        Turnover turnover = FilmFixture.film(FilmFixture.SMALL, 2, 1, 3, 2);
        List<Picture> pictures = Projector.decode(FilmFixture.export(turnover, folder));
        FrameSize size = turnover.boardSize();

        assertThat(Projector.lumaPsnr(pictures.get(0), Drawings.drawing(size, 0)))
                .isGreaterThan(CLEAN);
        assertThat(Projector.lumaPsnr(pictures.get(2), Drawings.drawing(size, 1)))
                .isGreaterThan(CLEAN);
        assertThat(Projector.lumaPsnr(pictures.get(3), Drawings.drawing(size, 2)))
                .isGreaterThan(CLEAN);
        assertThat(Projector.lumaPsnr(pictures.get(6), Drawings.drawing(size, 3)))
                .isGreaterThan(CLEAN);
    }

    @Test
    void colours_are_those_of_the_board() {
        Turnover turnover = FilmFixture.film(FilmFixture.SMALL, 1);
        Picture picture = Projector.decode(FilmFixture.export(turnover, folder)).get(0);
        BufferedImage board = Drawings.drawing(turnover.boardSize(), 0);

        assertThat(Projector.chromaPsnr(picture, 1, board)).isGreaterThan(CLEAN);
        assertThat(Projector.chromaPsnr(picture, 2, board)).isGreaterThan(CLEAN);
    }

    @Test
    void a_held_picture_is_the_same_to_the_last_bit_however_long_it_is_held() {
        List<Picture> pictures = Projector.decode(FilmFixture.export(FilmFixture.film(FilmFixture.SMALL, 40), folder));

        assertThat(pictures).hasSize(40).allSatisfy(picture -> {
            for (int plane = 0; plane < 3; plane++) {
                assertThat(picture.getPlaneData(plane))
                        .isEqualTo(pictures.get(0).getPlaneData(plane));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "853,480,852,480",
        "320,181,320,180",
        "180,320,180,320",
        "256,256,256,256",
        "470,200,470,200",
        "17,33,16,32"
    })
    void any_shape_becomes_a_picture_with_even_edges(int width, int height, int shownWidth, int shownHeight) {
        FrameSize size = new FrameSize(width, height);
        Turnover turnover = FilmFixture.drawn(FilmFixture.film(FilmFixture.SMALL, 2), size);
        Mp4Reader film = FilmFixture.export(turnover, folder);
        Picture picture = Projector.decode(film).get(1);

        assertThat(film.width).isEqualTo(shownWidth);
        assertThat(film.height).isEqualTo(shownHeight);
        assertThat(picture.getWidth()).isEqualTo(shownWidth);
        assertThat(picture.getHeight()).isEqualTo(shownHeight);
        assertThat(Projector.lumaPsnr(picture, Drawings.drawing(size, 0))).isGreaterThan(CLEAN);
    }

    @Test
    void a_board_of_another_shape_stands_whole_in_the_middle() {
        FrameSize square = new FrameSize(90, 90);
        Turnover turnover = FilmFixture.drawn(FilmFixture.film(FilmFixture.SMALL, 1), square);
        Mp4Reader film = FilmFixture.export(FilmFixture.withBoardSize(turnover, new FrameSize(320, 180)), folder);
        Picture picture = Projector.decode(film).get(0);

        assertThat(luma(picture, 10, 90)).isEqualTo(luma(picture, 309, 90)).isLessThan(40);
        assertThat(luma(picture, 100, 4)).isNotEqualTo(luma(picture, 10, 4));
    }

    @Test
    void a_shot_without_a_board_is_a_dark_card() {
        Turnover turnover = TurnoverFixture.small().settings(FilmFixture.SMALL).build();
        List<Picture> pictures = Projector.decode(FilmFixture.export(turnover, folder));

        assertThat(pictures).hasSize(137);
        for (int column = 0; column < 320; column++) {
            assertThat(luma(pictures.get(136), column, column / 2)).isBetween(34, 40);
        }
    }

    @Test
    void boards_kept_as_webp_are_shown() {
        Turnover turnover = FilmFixture.film(FilmFixture.SMALL, 1);
        BufferedImage board = Drawings.drawing(turnover.boardSize(), 5);
        byte[] webp = Drawings.encoded(board, "webp");
        Turnover stored = FilmFixture.withOpener(turnover, file -> new ByteArrayInputStream(webp));

        Picture picture = Projector.decode(FilmFixture.export(stored, folder)).get(0);

        assertThat(Projector.lumaPsnr(picture, board)).isGreaterThan(32);
    }

    private static int luma(Picture picture, int x, int y) {
        return picture.getPlaneData(0)[y * picture.getWidth() + x] + 128;
    }
}
