package dev.filmwright.core.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Scripts are untrusted: no odd one may take time out of proportion. */
final class LargeScriptTest {
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    @Test
    void a_thousand_names_and_places_are_done_in_time() {
        ScriptBuilder script = ScriptBuilder.script();
        for (int i = 0; i < 1_000; i++) {
            String name = "PERSON" + Integer.toString(i, 36).replaceAll("[0-9]", "Q");
            script.interior("PLACE " + name)
                    .action(name + " enters, they all wave.")
                    .says(name, "Here.");
        }

        assertThat(assertTimeoutPreemptively(GENEROUS, script::shots)).hasSizeGreaterThan(1_000);
    }

    @Test
    void a_scene_of_ten_thousand_lines_takes_no_square_of_time() {
        ScriptBuilder script = ScriptBuilder.script().interior("HALL");
        for (int i = 0; i < 10_000; i++) {
            script.says("ANNA", "Alone again.");
        }

        assertThat(assertTimeoutPreemptively(GENEROUS, script::shots)).hasSizeGreaterThan(9_000);
    }
}
