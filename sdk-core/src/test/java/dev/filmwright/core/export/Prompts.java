package dev.filmwright.core.export;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.util.ArrayList;
import java.util.List;

/** Small prompts as the assembler would make them: the place from an asset, the action from the script. */
final class Prompts {
    private Prompts() {}

    static AssembledPrompt frame(Shot shot, Scene scene) {
        return prompt(PromptKind.FRAME, shot, scene);
    }

    static AssembledPrompt video(Shot shot, Scene scene) {
        return prompt(PromptKind.VIDEO, shot, scene);
    }

    private static AssembledPrompt prompt(PromptKind kind, Shot shot, Scene scene) {
        AssetUse office = new AssetUse(new AssetId("asset-of-" + scene.code()), Version.parse("1.2.0"));
        Span place = new Span(scene.heading(), Origin.asset(office, "name"));
        Span action = new Span(shot.action(), Origin.of(Origin.Source.SCRIPT, "action"));
        List<Span> spans = new ArrayList<>();
        spans.add(place);
        spans.add(new Span(". ", Origin.of(Origin.Source.DIALECT, "join")));
        spans.add(action);
        if (kind == PromptKind.VIDEO) {
            spans.add(new Span(
                    " Camera: " + shot.setup().movement().words() + ".", Origin.of(Origin.Source.SETUP, "movement")));
        }
        List<Section> sections = List.of(
                new Section(SectionKind.SETTING, List.of(new Phrase(List.of(place)))),
                new Section(SectionKind.ACTION, List.of(new Phrase(List.of(action)))));
        return AssembledPrompt.of(
                kind, "natural", sections, spans, "Using: " + scene.needs().location() + " v1.2.0");
    }
}
