package dev.filmwright.samples.cli.prompts;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.VersionStep;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The assets of a small film, made in a library; its lights are the library's own. */
final class GoldenAssets {
    final Asset mara;
    final Asset tom;
    final Asset dockers;
    final Asset harbour;
    final Asset shop;
    final Asset forest;
    final Asset lantern;
    final Asset letter;
    final Asset oilskin;
    final Asset prime;
    final Asset noir;

    private final AssetLibrary assets;

    GoldenAssets(AssetLibrary assets) {
        this.assets = assets;
        Asset first = make(
                Category.TALENT,
                "Mara",
                "The last keeper of the light.",
                new Profile.Talent(
                        "a wiry woman with salt-cracked hands",
                        "60s",
                        "small",
                        "white hair in a knot",
                        "scar through the left eyebrow",
                        "says little and means it",
                        "navy fisherman's sweater",
                        "low and unhurried"));
        mara = assets.versions().create(first.id(), 1, VersionStep.MAJOR, "Older.", edit -> edit.description(
                "The last keeper of the light."));
        tom = make(
                Category.TALENT,
                "Tom",
                "A lanky boy of nine in a red duffel coat, freckled and watchful.",
                Profile.Talent.EMPTY);
        dockers = make(Category.EXTRA, "Dockers", "Dock workers, broad-shouldered, wool caps.", new Profile.None());
        harbour = make(
                Category.ENVIRONMENT,
                "Lighthouse Harbour",
                "A stone pier at dusk, wet nets, a lighthouse in the distance.",
                new Profile.Environment("fishing harbour", "dusk", "drizzle", List.of("pier", "fish market"), "weary"));
        shop = make(
                Category.ENVIRONMENT,
                "Downtown Shop",
                "Shelves to the ceiling, a counter lit by a fluorescent tube.",
                new Profile.Environment("corner shop", "day", "", List.of("counter"), "tired"));
        forest = make(
                Category.ENVIRONMENT,
                "Birch Forest",
                "White trunks in the morning mist. Rain drips from the leaves.",
                Profile.Environment.EMPTY);
        lantern = make(Category.PROPS, "Storm Lantern", "A dented brass storm lantern.", new Profile.None());
        letter = make(Category.PROPS, "Letter", "Yellowed paper, sealed with red wax.", new Profile.None());
        oilskin = make(
                Category.WARDROBE, "Oilskin Coat", "A long yellow oilskin coat with brass clasps.", new Profile.None());
        prime = make(
                Category.CAMERA,
                "Anamorphic Prime",
                "Oval bokeh and blue streaks, a 40mm lens wide open.",
                new Profile.Camera(OptionalInt.of(40), OptionalDouble.of(2.0), "eye level", "slow dolly"));
        noir = make(
                Category.STYLE,
                "Nordic Noir",
                "Cold, patient images.",
                new Profile.Style(
                        List.of("restrained", "naturalistic"),
                        List.of("silence before speech"),
                        List.of("slate grey", "rust")));
    }

    private Asset make(Category category, String name, String description, Profile profile) {
        return assets.create(AssetDraft.builder(category, name)
                .description(description)
                .profile(profile)
                .build());
    }

    /** Returns a light that every library has. */
    Asset light(String slug) {
        return assets.find(Scope.GLOBAL, slug).orElseThrow();
    }
}
