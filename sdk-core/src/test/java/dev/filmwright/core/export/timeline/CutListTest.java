package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.core.export.TurnoverFixture;
import dev.filmwright.export.Turnover;
import dev.filmwright.time.FrameRate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutListTest {

    @Test
    void a_production_without_shots_cannot_be_cut() {
        assertThatThrownBy(() -> CutList.of(TurnoverFixture.film("Empty").build()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("shots is \"0\": there is nothing to cut: break the production down before exporting it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "29.97", "59.94"})
    void a_timeline_ends_before_midnight(String text) {
        FrameRate rate = FrameRate.parse(text);
        long room = (rate.canDrop() ? 23 * 6 * (rate.nominal() * 600L - 9L * rate.nominal() / 15) : 23 * 3600L * 24);

        assertThat(CutList.of(film(rate, room - 1)).record(room - 1).toString()).startsWith("23:59:59");
        assertThatThrownBy(() -> CutList.of(film(rate, room)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("23 hours");
    }

    @Test
    void shots_that_overlap_or_leave_a_hole_are_refused() {
        Turnover whole = TurnoverFixture.small().build();
        Turnover holed = new Turnover(
                whole.title(),
                whole.settings(),
                whole.boardSize(),
                whole.screenplay(),
                whole.manifest(),
                whole.scenes(),
                List.of(whole.cuts().get(0), whole.cuts().get(2)),
                whole.estimates(),
                whole.opener());

        assertThatThrownBy(() -> CutList.of(holed))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("SC020_SH0010")
                .hasMessageContaining("this one starts at 48");
    }

    @Test
    void a_scene_is_marked_where_its_first_shot_begins_and_one_without_shots_nowhere() {
        CutList list = CutList.of(TurnoverFixture.film("Three")
                .scene("INT. A - NIGHT")
                .shot(10, "")
                .shot(10, "")
                .scene("INT. EMPTY - NIGHT")
                .scene("INT. C - NIGHT")
                .shot(1, "")
                .build());

        assertThat(list.markers()).extracting(CutList.Marker::frame).containsExactly(0L, 20L);
        assertThat(list.markers())
                .extracting(CutList.Marker::name)
                .containsExactly("1 INT. A - NIGHT", "3 INT. C - NIGHT");
        assertThat(list.markersIn(list.clips().get(1))).isEmpty();
        assertThat(list.markersIn(list.clips().get(2))).hasSize(1);
    }

    private static Turnover film(FrameRate rate, long frames) {
        return TurnoverFixture.film("Long")
                .rate(rate)
                .scene("INT. A - NIGHT")
                .shot(frames, "")
                .build();
    }
}
