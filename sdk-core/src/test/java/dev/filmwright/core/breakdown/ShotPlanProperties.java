package dev.filmwright.core.breakdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.production.Shot;
import dev.filmwright.production.Shot.CastMember;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ShotPlanProperties {
    private static final List<String> NAMES = List.of("ANNA", "BOB", "CLEO", "DORA");

    /** A step of a made-up scene: a line, a voice, an action or a new place. */
    private record Step(int kind, int who, int whom, int length) {
        String words(int index) {
            return ("w" + index + " ").repeat(length).strip() + (length % 3 == 0 ? "!" : ".");
        }
    }

    @Provide
    Arbitrary<List<Step>> scenes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 60))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    private static ScriptBuilder script(List<Step> steps) {
        ScriptBuilder script = ScriptBuilder.script().interior("HALL").action("The hall is dark.");
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String name = NAMES.get(step.who());
            String other = NAMES.get(step.whom());
            switch (step.kind()) {
                case 0 -> script.interior("PLACE " + step.length());
                case 1 -> script.voice(name, "V.O.", step.words(i));
                case 2 -> script.action(nice(name) + " walks to " + nice(other) + " number " + i + ".");
                case 3 -> script.action("They all laugh at joke number " + i + ".");
                case 4 -> script.action(nice(name) + " leaves for the time number " + i + ".");
                default -> script.says(name, step.words(i));
            }
        }
        return script;
    }

    private static String nice(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    @Property(tries = 150)
    void every_spoken_word_is_in_one_shot_in_order(@ForAll("scenes") List<Step> steps) {
        List<String> spoken = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind() == 1 || steps.get(i).kind() > 4) {
                spoken.add(steps.get(i).words(i));
            }
        }

        List<String> shot = script(steps).shots().stream()
                .flatMap(one -> one.lines().stream())
                .map(Shot.Line::text)
                .toList();

        assertThat(String.join(" ", shot)).isEqualTo(String.join(" ", spoken));
    }

    @Property(tries = 150)
    void every_sentence_of_action_is_in_one_shot(@ForAll("scenes") List<Step> steps) {
        String shown = String.join(
                " ", script(steps).shots().stream().map(Shot::action).toList());

        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind() >= 2 && steps.get(i).kind() <= 4) {
                assertThat(shown).containsOnlyOnce(" number " + i + ".");
            }
        }
    }

    @Property(tries = 150)
    void nobody_changes_sides_within_a_scene(@ForAll("scenes") List<Step> steps) {
        Map<String, Boolean> leftOf = new HashMap<>();
        for (Shot shot : script(steps).shots()) {
            List<CastMember> order = shot.cast().stream()
                    .sorted(Comparator.comparing(CastMember::place))
                    .toList();
            for (CastMember one : order) {
                for (CastMember other : order.subList(order.indexOf(one) + 1, order.size())) {
                    assertThat(leftOf.putIfAbsent(pair(shot, one, other), true)).isNotEqualTo(false);
                    assertThat(leftOf.putIfAbsent(pair(shot, other, one), false))
                            .isNotEqualTo(true);
                }
            }
        }
    }

    private static String pair(Shot shot, CastMember left, CastMember right) {
        return shot.scene() + left.character() + "|" + right.character();
    }

    @Property(tries = 150)
    void every_shot_is_sound(@ForAll("scenes") List<Step> steps) {
        List<Shot> shots = script(steps).shots();

        assertThat(shots).extracting(Shot::code).doesNotHaveDuplicates();
        assertThat(shots).allMatch(shot -> shot.frames() >= 36 && shot.frames() <= 13 * 24);
        assertThat(shots).allMatch(shot -> !shot.why().isEmpty());
        for (Shot shot : shots) {
            assertThat(shot.cast()).extracting(CastMember::place).doesNotHaveDuplicates();
            assertThat(shot.cast()).extracting(CastMember::character).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 50)
    void the_same_script_gives_the_same_shots(@ForAll("scenes") List<Step> steps) {
        assertThat(script(steps).shots()).isEqualTo(script(steps).shots());
        assertThat(script(steps).manifest()).isEqualTo(script(steps).manifest());
    }
}
