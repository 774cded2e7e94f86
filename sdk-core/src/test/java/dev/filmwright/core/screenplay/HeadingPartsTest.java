package dev.filmwright.core.screenplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.screenplay.HeadingParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadingPartsTest {
    @Test
    void a_heading_falls_into_place_time_and_qualifier() {
        HeadingParts parts = HeadingParser.parse("INT. BLOOM HOUSE - KITCHEN - NIGHT (1973)");

        assertThat(parts.inside()).isEqualTo(InteriorExterior.INTERIOR);
        assertThat(parts.location()).isEqualTo("BLOOM HOUSE");
        assertThat(parts.subLocations()).containsExactly("KITCHEN");
        assertThat(parts.time()).contains("NIGHT");
        assertThat(parts.light()).isEqualTo(TimeOfDay.NIGHT);
        assertThat(parts.relative()).isFalse();
        assertThat(parts.qualifier()).contains("1973");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ext. brick's pool - day            | EXTERIOR | brick's pool                         | day            | DAY",
                "EXT. YARGO'S FRONT YARD--DAY       | EXTERIOR | YARGO'S FRONT YARD                   | DAY            | DAY",
                "INT. HALLWAY, SCOTT'S APARTMENT BUILDING, A MOMENT LATER | INTERIOR | HALLWAY, SCOTT'S APARTMENT BUILDING | A MOMENT LATER | UNSTATED",
                "INT.   WILL'S BEDROOM - NIGHT (1973) | INTERIOR | WILL'S BEDROOM                     | NIGHT          | NIGHT",
                "EXT. DRIVE-IN – PRE-DAWN           | EXTERIOR | DRIVE-IN                             | PRE-DAWN       | DAWN",
                "INT./EXT. CAR — MAGIC HOUR         | BOTH     | CAR                                  | MAGIC HOUR     | GOLDEN_HOUR",
                "I/E CAR - LATE AFTERNOON           | BOTH     | CAR                                  | LATE AFTERNOON | DAY",
                "INT HOUSE DAY                      | INTERIOR | HOUSE                                | DAY            | DAY",
                "INT. HOUSE - DAY 2                 | INTERIOR | HOUSE                                | DAY 2          | DAY",
                "INT. HOUSE - DAY/NIGHT             | INTERIOR | HOUSE                                | DAY/NIGHT      | UNSTATED",
                "INT. HOUSE - THE NEXT MORNING      | INTERIOR | HOUSE                                | THE NEXT MORNING | MORNING",
                "INT. HOUSE - 3:00 A.M.             | INTERIOR | HOUSE                                | 3:00 A.M.      | NIGHT",
                "INT. HOUSE - 14:30                 | INTERIOR | HOUSE                                | 14:30          | DAY",
                "EST. TOWN - DUSK                   | EXTERIOR | TOWN                                 | DUSK           | DUSK",
                "SNIPER SCOPE POV                   | UNSTATED | SNIPER SCOPE POV                     |                | UNSTATED",
                "EXT. NIGHT                         | EXTERIOR | NIGHT                                |                | UNSTATED",
            })
    void real_headings_are_understood(
            String heading, InteriorExterior inside, String place, String time, TimeOfDay light) {
        HeadingParts parts = HeadingParser.parse(heading);

        assertThat(parts.inside()).isEqualTo(inside);
        assertThat(parts.location()).isEqualTo(place);
        assertThat(parts.time().orElse(null)).isEqualTo(time);
        assertThat(parts.light()).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"CONTINUOUS", "CONT’D", "SAME", "MOMENTS LATER", "TEN MINUTES LATER", "THAT NIGHT", "SAME DAY"})
    void times_that_follow_the_scene_before_are_relative(String time) {
        HeadingParts parts = HeadingParser.parse("INT. HOUSE - " + time);

        assertThat(parts.relative()).isTrue();
        assertThat(parts.time()).contains(time);
    }

    @ParameterizedTest
    @CsvSource({"FLASHBACK", "DREAM", "BRIANNA'S POV", "1973", "PRESENT DAY"})
    void a_mode_is_no_time(String mode) {
        HeadingParts parts = HeadingParser.parse("INT. HOUSE - NIGHT - " + mode);

        assertThat(parts.location()).isEqualTo("HOUSE");
        assertThat(parts.time()).contains("NIGHT");
        assertThat(parts.qualifier()).contains(mode);
    }

    @Test
    void two_times_give_the_light_of_the_one_that_states_it() {
        HeadingParts parts = HeadingParser.parse("INT. HOUSE - NIGHT - LATER");

        assertThat(parts.time()).contains("NIGHT - LATER");
        assertThat(parts.light()).isEqualTo(TimeOfDay.NIGHT);
        assertThat(parts.relative()).isTrue();
    }

    @Test
    void an_omitted_scene_has_no_place() {
        assertThat(HeadingParser.parse("OMITTED").location()).isEmpty();
    }
}
