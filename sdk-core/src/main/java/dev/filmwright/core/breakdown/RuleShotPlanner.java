package dev.filmwright.core.breakdown;

import dev.filmwright.InvalidInputException;
import dev.filmwright.frame.Setup;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.production.ShotPlanner;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.time.FrameRate;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a screenplay into shots by rules, scene by scene. */
final class RuleShotPlanner implements ShotPlanner {

    @Inject
    RuleShotPlanner() {}

    @Override
    public List<Shot> plan(Screenplay screenplay, Manifest manifest, List<Scene> scenes, ProductionSettings settings) {
        Script script = Script.of(screenplay);
        if (scenes.size() != script.parts().size()) {
            throw new InvalidInputException(
                    "scenes",
                    scenes.size(),
                    "make them from this screenplay, which has "
                            + script.parts().size());
        }
        Knowledge knowledge = Knowledge.of(script, manifest);
        Establishing establishing = new Establishing();
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            List<Draft> drafts =
                    SceneCoverage.cover(knowledge, scene, script.parts().get(i).blocks(), establishing.open(scene));
            number(scene, drafts, settings.rate(), shots);
        }
        return List.copyOf(shots);
    }

    private static void number(Scene scene, List<Draft> drafts, FrameRate rate, List<Shot> shots) {
        for (int i = 0; i < drafts.size(); i++) {
            shots.add(shot(scene, i + 1, drafts.get(i), rate));
        }
    }

    private static Shot shot(Scene scene, int number, Draft draft, FrameRate rate) {
        String code = String.format(Locale.ROOT, "%s_SH%04d", scene.code(), number * 10L);
        int lens = Lenses.of(draft.framing(), draft.angle());
        return new Shot(
                code,
                scene.ordinal(),
                number,
                draft.kind(),
                rate.framesIn(Timing.of(draft)),
                new Setup(draft.framing(), draft.angle(), draft.movement(), lens),
                draft.action(),
                draft.lines(),
                draft.cast(),
                draft.props(),
                draft.why());
    }
}
