package dev.filmwright.benchmarks;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Scope;
import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Setup;
import dev.filmwright.prompt.AssetContext;
import dev.filmwright.prompt.Capsule;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.LightingContext;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.TalentContext;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A full scene to assemble prompts from. */
final class PromptSamples {
    private PromptSamples() {}

    static PromptRequest.Builder scene(AssetLibrary assets) {
        Asset mara = make(
                assets,
                Category.TALENT,
                "Mara",
                new Profile.Talent(
                        "a wiry woman with salt-cracked hands",
                        "60s",
                        "small",
                        "white hair in a knot",
                        "scar through the left eyebrow",
                        "says little and means it",
                        "navy fisherman's sweater",
                        "low and unhurried"),
                "The last keeper of the light.");
        Asset tom = make(
                assets,
                Category.TALENT,
                "Tom",
                Profile.Talent.EMPTY,
                "A lanky boy of nine in a red duffel coat, freckled and watchful.");
        Asset harbour = make(
                assets,
                Category.ENVIRONMENT,
                "Lighthouse Harbour",
                new Profile.Environment("fishing harbour", "dusk", "drizzle", List.of("pier"), "weary"),
                "A stone pier at dusk, wet nets, a lighthouse in the distance.");
        Asset lantern =
                make(assets, Category.PROPS, "Storm Lantern", new Profile.None(), "A dented brass storm lantern.");
        Asset prime = make(
                assets,
                Category.CAMERA,
                "Anamorphic Prime",
                new Profile.Camera(OptionalInt.of(40), OptionalDouble.of(2.0), "eye level", "slow dolly"),
                "Oval bokeh and blue streaks, a 40mm lens wide open.");
        Asset noir = make(
                assets,
                Category.STYLE,
                "Nordic Noir",
                new Profile.Style(
                        List.of("restrained", "naturalistic"),
                        List.of("silence before speech"),
                        List.of("slate grey", "rust")),
                "Cold, patient images.");
        Asset light = assets.find(Scope.GLOBAL, "studio-low-key").orElseThrow();
        return PromptRequest.builder(PromptKind.FRAME)
                .subject(mara, new TalentContext("holding the lantern high", "wary", "on the left", "", ""))
                .subject(tom, new TalentContext("", "", "in the background", "pyjamas", "hiding behind Mara"))
                .prop(lantern)
                .place(harbour, new EnvironmentContext("exterior", "pier", "night", "storm", ""))
                .setup(new Setup(Framing.CLOSE_UP, Angle.LOW, Movement.PUSH_IN, 85))
                .camera(prime, AssetContext.NONE)
                .light(light, LightingContext.of(Map.of("key", "the lantern")))
                .mood("uneasy")
                .style(noir)
                .capsule(new Capsule("Film look", "Shot on 35 mm film, fine grain."));
    }

    private static Asset make(
            AssetLibrary assets, Category category, String name, Profile profile, String description) {
        return assets.create(AssetDraft.builder(category, name)
                .description(description)
                .profile(profile)
                .build());
    }
}
