package dev.filmwright.core.breakdown;

import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.production.Manifest;
import dev.filmwright.production.Manifest.Entry;
import dev.filmwright.production.ProductionSettings;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.Element.Dual;
import dev.filmwright.screenplay.HeadingParts;
import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.SourceSpan;
import dev.filmwright.screenplay.TitlePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes small screenplays for tests, and breaks them down. */
final class ScriptBuilder {
    private final List<Element> elements = new ArrayList<>();

    static ScriptBuilder script() {
        return new ScriptBuilder();
    }

    ScriptBuilder interior(String place) {
        return scene(InteriorExterior.INTERIOR, place, TimeOfDay.DAY);
    }

    ScriptBuilder exterior(String place) {
        return scene(InteriorExterior.EXTERIOR, place, TimeOfDay.DAY);
    }

    ScriptBuilder scene(InteriorExterior inside, String place, TimeOfDay light) {
        return heading(
                place,
                new HeadingParts(inside, place, List.of(), Optional.of(light.name()), light, false, Optional.empty()));
    }

    ScriptBuilder later(String place) {
        return heading(
                place + " - LATER",
                new HeadingParts(
                        InteriorExterior.INTERIOR,
                        place,
                        List.of(),
                        Optional.of("LATER"),
                        TimeOfDay.UNSTATED,
                        true,
                        Optional.empty()));
    }

    /** A heading that names no place, such as {@code SNIPER SCOPE POV}. */
    ScriptBuilder forced(String heading) {
        return heading(
                heading,
                new HeadingParts(
                        InteriorExterior.UNSTATED,
                        heading,
                        List.of(),
                        Optional.empty(),
                        TimeOfDay.UNSTATED,
                        false,
                        Optional.empty()));
    }

    ScriptBuilder heading(String text, HeadingParts parts) {
        elements.add(new Element.SceneHeading(text, Optional.empty(), parts, SourceSpan.NONE));
        return this;
    }

    ScriptBuilder action(String text) {
        elements.add(new Element.Action(RichText.of(text), false, SourceSpan.NONE));
        return this;
    }

    ScriptBuilder centered(String text) {
        elements.add(new Element.Action(RichText.of(text), true, SourceSpan.NONE));
        return this;
    }

    ScriptBuilder says(String cue, String text) {
        return cue(cue, List.of(), Dual.NONE).dialogue(text);
    }

    ScriptBuilder says(String cue, String manner, String text) {
        return cue(cue, List.of(), Dual.NONE).manner(manner).dialogue(text);
    }

    ScriptBuilder voice(String cue, String extension, String text) {
        return cue(cue, List.of(extension), Dual.NONE).dialogue(text);
    }

    ScriptBuilder cue(String cue, List<String> extensions, Dual dual) {
        elements.add(new Element.Cue(cue, extensions, dual, SourceSpan.NONE));
        return this;
    }

    ScriptBuilder manner(String manner) {
        elements.add(new Element.Parenthetical(RichText.of(manner), SourceSpan.NONE));
        return this;
    }

    ScriptBuilder dialogue(String text) {
        elements.add(new Element.Dialogue(RichText.of(text), SourceSpan.NONE));
        return this;
    }

    Screenplay build() {
        return new Screenplay(TitlePage.EMPTY, elements, List.of());
    }

    Manifest manifest() {
        return new RuleManifestExtractor().extract(build());
    }

    Entry entry(String key) {
        return manifest().find(key).orElseThrow(() -> new AssertionError(key + " not in " + keys()));
    }

    List<String> keys() {
        return manifest().entries().stream().map(Entry::key).toList();
    }

    List<String> keys(Manifest.Kind kind) {
        return manifest().of(kind).stream().map(Entry::key).toList();
    }

    List<Scene> scenes() {
        return new RuleSceneBuilder().build(build(), manifest());
    }

    List<Shot> shots() {
        return new RuleShotPlanner().plan(build(), manifest(), scenes(), ProductionSettings.ofDefaults());
    }

    /** Returns the shots of the last scene. */
    List<Shot> lastShots() {
        List<Shot> shots = shots();
        int last = shots.get(shots.size() - 1).scene();
        return shots.stream().filter(shot -> shot.scene() == last).toList();
    }

    /** Returns the first shot that shows or tells this. */
    Shot shotOf(String words) {
        return shots().stream()
                .filter(shot -> shot.action().contains(words)
                        || shot.lines().stream().anyMatch(line -> line.text().contains(words)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no shot of \"" + words + "\""));
    }

    static List<String> rules(Shot shot) {
        return shot.why().stream().map(Shot.Reason::rule).toList();
    }

    static List<String> cast(Shot shot) {
        return shot.cast().stream().map(Shot.CastMember::character).toList();
    }
}
