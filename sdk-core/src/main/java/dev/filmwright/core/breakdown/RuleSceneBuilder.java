package dev.filmwright.core.breakdown;

import dev.filmwright.InvalidInputException;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.Manifest.SceneNeeds;
import dev.filmwright.production.Scene;
import dev.filmwright.production.SceneBuilder;
import dev.filmwright.screenplay.HeadingParts;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.ScriptScene;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the scenes: numbered in tens, light carried on where the heading says that time goes on. */
final class RuleSceneBuilder implements SceneBuilder {
    /** How many scenes back a place is still in the same stretch of time. */
    private static final int INTERCUT = 3;

    @Inject
    RuleSceneBuilder() {}

    @Override
    public List<Scene> build(Screenplay screenplay, Manifest manifest) {
        List<ScriptScene> scripts = screenplay.scenes();
        if (manifest.scenes().size() != scripts.size()) {
            throw new InvalidInputException(
                    "manifest",
                    manifest.scenes().size() + " scenes",
                    "make it from this screenplay, which has " + scripts.size());
        }
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < scripts.size(); i++) {
            scenes.add(scene(scripts.get(i), manifest.scenes().get(i), scenes));
        }
        return List.copyOf(scenes);
    }

    private static Scene scene(ScriptScene script, SceneNeeds needs, List<Scene> before) {
        Optional<HeadingParts> parts = script.heading().map(heading -> heading.parts());
        String code = String.format(Locale.ROOT, "SC%03d", script.ordinal() * 10L);
        return new Scene(
                script.ordinal(),
                code,
                script.number(),
                script.heading().map(heading -> heading.text().strip()).orElse(""),
                inside(parts, needs, before),
                parts.map(part -> light(part, needs, before)).orElse(TimeOfDay.UNSTATED),
                needs);
    }

    /** A heading that names only a shot, such as {@code SNIPER SCOPE POV}, is where the scene before was. */
    private static InteriorExterior inside(Optional<HeadingParts> parts, SceneNeeds needs, List<Scene> before) {
        InteriorExterior stated = parts.map(HeadingParts::inside).orElse(InteriorExterior.UNSTATED);
        if (stated != InteriorExterior.UNSTATED || before.isEmpty()) {
            return stated;
        }
        Scene last = before.get(before.size() - 1);
        return last.needs().location().equals(needs.location()) ? last.inside() : stated;
    }

    private static TimeOfDay light(HeadingParts parts, SceneNeeds needs, List<Scene> before) {
        if (parts.light() != TimeOfDay.UNSTATED || before.isEmpty()) {
            return parts.light();
        }
        if (parts.relative()) {
            return before.get(before.size() - 1).light();
        }
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - INTERCUT); i--) {
            if (before.get(i).needs().location().equals(needs.location())) {
                return before.get(i).light();
            }
        }
        return TimeOfDay.UNSTATED;
    }
}
