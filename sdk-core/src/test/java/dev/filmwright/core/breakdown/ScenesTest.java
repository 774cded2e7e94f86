package dev.filmwright.core.breakdown;

import static dev.filmwright.core.breakdown.ScriptBuilder.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScenesTest {
    @Test
    void codes_count_in_tens_and_hold_more_than_ninety_nine_scenes() {
        ScriptBuilder script = script();
        for (int i = 0; i < 115; i++) {
            script.interior("ROOM " + i);
        }

        assertThat(script.scenes())
                .extracting(Scene::code)
                .startsWith("SC010", "SC020")
                .endsWith("SC1140", "SC1150");
    }

    @Test
    void later_keeps_the_light_of_the_scene_before() {
        ScriptBuilder script = script().scene(InteriorExterior.EXTERIOR, "BEACH", TimeOfDay.NIGHT)
                .later("HUT");

        assertThat(script.scenes().get(1).light()).isEqualTo(TimeOfDay.NIGHT);
    }

    @Test
    void a_heading_without_a_time_keeps_the_light_its_place_had_just_now() {
        ScriptBuilder script = script().scene(InteriorExterior.EXTERIOR, "BEACH", TimeOfDay.DUSK)
                .interior("HUT")
                .scene(InteriorExterior.EXTERIOR, "BEACH", TimeOfDay.UNSTATED)
                .scene(InteriorExterior.EXTERIOR, "SPACE", TimeOfDay.UNSTATED);

        assertThat(script.scenes().get(2).light()).isEqualTo(TimeOfDay.DUSK);
        assertThat(script.scenes().get(3).light()).isEqualTo(TimeOfDay.UNSTATED);
    }

    @Test
    void a_manifest_of_another_script_is_refused() {
        assertThatThrownBy(() -> new RuleSceneBuilder()
                        .build(script().interior("HUT").build(), new Manifest(List.of(), List.of())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("manifest");
    }
}
