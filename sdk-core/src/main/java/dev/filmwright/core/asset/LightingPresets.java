package dev.filmwright.core.asset;

import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The lighting every library begins with.
 *
 * <p>Kelvin and key-to-fill ratios are those of common practice: tungsten 3200 K, daylight 5600 K, overcast 6500 K; high
 * key about 1.5:1, portrait 4:1, low key 8:1 and more (Box, <i>Set Lighting Technician's Handbook</i>; Brown,
 * <i>Cinematography: Theory and Practice</i>).
 */
final class LightingPresets {
    private LightingPresets() {}

    static List<AssetDraft> drafts() {
        return List.of(
                preset(
                        "Golden Hour Soft",
                        "Low, warm sun shortly before it sets, softened by haze; long shadows and a glowing rim.",
                        lighting("low warm sun", "soft sky light", "sun rim on hair and shoulders", "soft")
                                .from("low, from the side or behind", 3500, 3),
                        "exterior",
                        "warm",
                        "soft"),
                preset(
                        "Studio High Key",
                        "Bright, even studio light with hardly a shadow, on a white background.",
                        lighting("large softbox", "equal softbox", "lit white background", "soft")
                                .from("frontal, both sides", 5600, 1.5),
                        "studio",
                        "bright",
                        "soft"),
                preset(
                        "Studio Low Key",
                        "A single hard source against darkness; most of the frame falls to black.",
                        lighting("single spot with grid", "none, black flags", "thin edge light", "hard")
                                .from("from the side, above", 4300, 16),
                        "studio",
                        "dark",
                        "dramatic"),
                preset(
                        "Natural Window",
                        "Daylight through a large window from one side, the room giving it back.",
                        lighting("daylight through a window", "bounce from the room", "none", "soft")
                                .from("from one side", 5600, 4),
                        "interior",
                        "natural",
                        "soft"),
                preset(
                        "Overcast Flat",
                        "A closed cover of cloud as one vast source; shadowless, cool and even.",
                        lighting("cloud cover", "open sky all round", "none", "soft")
                                .from("from above", 6500, 1.5),
                        "exterior",
                        "flat",
                        "cool"),
                preset(
                        "Neon Night",
                        "Coloured signs and wet streets at night, magenta against cyan, deep shadows.",
                        lighting("magenta neon sign", "cyan spill from the street", "sodium street lamp", "hard")
                                .from("from the side, mixed colours", 4000, 8),
                        "exterior",
                        "night",
                        "colour"),
                preset(
                        "Rembrandt",
                        "The classical portrait: key high and to the side, a triangle of light on the shaded cheek.",
                        lighting("medium source, high", "weak reflector", "soft hair light", "medium")
                                .from("45 degrees to the side, 45 degrees above", 4300, 4),
                        "portrait",
                        "classical",
                        "dramatic"),
                preset(
                        "Ring Light",
                        "A ring round the lens: frontal, shadowless, with round catchlights.",
                        lighting("ring light round the lens", "the ring itself", "none", "soft")
                                .from("on the lens axis", 5600, 1),
                        "portrait",
                        "beauty",
                        "flat"));
    }

    private record Lamps(String key, String fill, String back, String quality) {
        Profile.Lighting from(String direction, int kelvin, double contrastRatio) {
            return new Profile.Lighting(
                    key, fill, back, quality, direction, OptionalInt.of(kelvin), OptionalDouble.of(contrastRatio));
        }
    }

    private static Lamps lighting(String key, String fill, String back, String quality) {
        return new Lamps(key, fill, back, quality);
    }

    private static AssetDraft preset(String name, String description, Profile.Lighting lighting, String... tags) {
        AssetDraft.Builder draft = AssetDraft.builder(Category.LIGHTING, name)
                .description(description)
                .profile(lighting)
                .tag("preset");
        for (String tag : tags) {
            draft.tag(tag);
        }
        return draft.build();
    }
}
