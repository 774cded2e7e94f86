package dev.filmwright.core.prompt;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetId;
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
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A scene with everything in it. */
final class Scenes {
    static final Setup SETUP = new Setup(Framing.MEDIUM, Angle.LOW, Movement.PUSH_IN, 50);
    static final Asset COAT = asset(Category.WARDROBE, "Red Coat", "A long red coat.", new Profile.None());
    static final Asset CAMERA = asset(
            Category.CAMERA,
            "Anamorphic",
            "Oval bokeh, a 40mm lens wide open.",
            new Profile.Camera(OptionalInt.of(40), OptionalDouble.of(2), "eye level", "slow dolly"));
    static final Asset LOW_KEY = asset(
            Category.LIGHTING,
            "Low Key",
            "A single hard source against darkness.",
            new Profile.Lighting(
                    "single spot",
                    "none",
                    "thin edge light",
                    "hard",
                    "from the side",
                    OptionalInt.of(4300),
                    OptionalDouble.of(16)));

    private Scenes() {}

    static Asset asset(Category category, String name, String description, Profile profile) {
        return Asset.first(
                new AssetId("id-" + name),
                category.key(),
                Scope.GLOBAL,
                name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                new AssetContent(
                        name,
                        description,
                        List.of(),
                        Collections.emptySortedMap(),
                        profile,
                        List.of(),
                        Collections.emptySortedMap()),
                Instant.EPOCH);
    }

    static PromptRequest.Builder full(PromptKind kind) {
        return PromptRequest.builder(kind)
                .subject(PromptFixture.MARCUS, new TalentContext("running", "afraid", "on the left", "", "alone"))
                .wardrobe(COAT, AssetContext.of(Map.of("state", "torn")))
                .prop(PromptFixture.LANTERN, AssetContext.of(Map.of("state", "shattered")))
                .place(PromptFixture.SHOP, new EnvironmentContext("interior", "counter", "night", "storm", "a leak"))
                .action("He lifts the lantern.")
                .line("Marcus", "whispering", "Who is there?")
                .setup(SETUP)
                .camera(CAMERA, AssetContext.of(Map.of("filter", "black mist")))
                .light(LOW_KEY, LightingContext.of(Map.of("key", "a torch", "mood", "grim")))
                .mood("uneasy")
                .style(PromptFixture.NOIR, AssetContext.of(Map.of("palette", "sepia")))
                .capsule(new Capsule("Film", "grainy"))
                .avoid("cars")
                .duration("4 seconds");
    }
}
