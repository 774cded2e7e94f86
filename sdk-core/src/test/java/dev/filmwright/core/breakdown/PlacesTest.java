package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.production.Manifest.Kind;
import dev.filmwright.screenplay.HeadingParts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlacesTest {
    @Test
    void articles_quotes_brackets_and_near_spellings_fold_into_one_place() {
        ScriptBuilder script = script().interior("THE EXCALIBUR HANGAR")
                .interior("EXCALIBUR HANGER")
                .exterior("EXCALIBUR HANGAR (RUINED)");

        assertThat(script.keys(Kind.LOCATION)).containsExactly("location/EXCALIBUR HANGAR");
        assertThat(script.entry("location/EXCALIBUR HANGAR").scenes()).containsExactly(1, 2, 3);
    }

    @Test
    void numbers_and_compass_points_tell_places_apart() {
        ScriptBuilder script = script().interior("ROOM 1")
                .interior("ROOM 2")
                .interior("EAST WING CORRIDOR")
                .interior("WEST WING CORRIDOR");

        assertThat(script.keys(Kind.LOCATION)).hasSize(4);
    }

    @Test
    void the_part_of_a_place_is_its_area() {
        HeadingParts parts = new HeadingParts(
                InteriorExterior.INTERIOR,
                "BLOOM HOUSE",
                List.of("KITCHEN"),
                Optional.of("DAY"),
                TimeOfDay.DAY,
                false,
                Optional.empty());
        ScriptBuilder script = script().heading("INT. BLOOM HOUSE - KITCHEN - DAY", parts);

        assertThat(script.manifest().scenes().get(0).location()).isEqualTo("location/BLOOM HOUSE");
        assertThat(script.manifest().scenes().get(0).area()).isEqualTo("KITCHEN");
    }

    @Test
    void a_heading_that_names_a_shot_stays_where_the_scene_before_was() {
        ScriptBuilder script =
                script().exterior("BRICK'S POOL").forced("SNIPER SCOPE POV").forced("OPENING TITLES");

        assertThat(script.keys(Kind.LOCATION)).containsExactly("location/BRICK'S POOL");
        assertThat(script.scenes().get(1).inside()).isEqualTo(InteriorExterior.EXTERIOR);
    }

    @Test
    void a_script_that_opens_with_titles_still_has_a_place() {
        assertThat(script().forced("OPENING TITLES").keys(Kind.LOCATION)).containsExactly("location/OPENING TITLES");
    }
}
