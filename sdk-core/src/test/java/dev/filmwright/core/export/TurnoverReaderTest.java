package dev.filmwright.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.export.Turnover;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class TurnoverReaderTest {

    @Test
    void a_turnover_holds_all_a_production_has() {
        Turnover whole = TurnoverFixture.small().boards().build();

        Turnover read = new TurnoverReader(new FixtureMedia(whole)).read(new FixtureProduction(whole));

        assertThat(read).usingRecursiveComparison().ignoringFields("opener").isEqualTo(whole);
    }

    @Test
    void boards_are_opened_in_the_media_library() throws IOException {
        Turnover whole = TurnoverFixture.small().boards().build();
        Turnover read = new TurnoverReader(new FixtureMedia(whole)).read(new FixtureProduction(whole));

        try (InputStream board = read.opener().apply(read.cuts().get(0).board().orElseThrow())) {
            assertThat(board.readNBytes(4)).containsExactly(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void shots_without_boards_have_none() {
        Turnover whole = TurnoverFixture.small().build();

        assertThat(new TurnoverReader(new FixtureMedia(whole))
                        .read(new FixtureProduction(whole))
                        .cuts())
                .allSatisfy(cut -> assertThat(cut.board()).isEmpty());
    }
}
