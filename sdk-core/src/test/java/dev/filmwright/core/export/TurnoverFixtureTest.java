package dev.filmwright.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.export.Turnover;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class TurnoverFixtureTest {

    @Test
    void shots_lie_end_to_end() {
        Turnover turnover = TurnoverFixture.small().build();

        assertThat(turnover.cuts()).extracting(Turnover.Cut::start).containsExactly(0L, 48L, 113L);
        assertThat(turnover.frames()).isEqualTo(137);
    }

    @Test
    void boards_open_as_pictures_of_the_board_size() throws IOException {
        Turnover turnover = TurnoverFixture.small().boards().build();

        try (InputStream board =
                turnover.opener().apply(turnover.cuts().get(1).board().orElseThrow())) {
            assertThat(ImageIO.read(board).getWidth())
                    .isEqualTo(turnover.boardSize().width());
        }
    }
}
