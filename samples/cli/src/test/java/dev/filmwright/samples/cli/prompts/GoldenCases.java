package dev.filmwright.samples.cli.prompts;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Setup;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.prompt.AssetContext;
import dev.filmwright.prompt.Capsule;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.LengthUnit;
import dev.filmwright.prompt.LightingContext;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.PromptTarget;
import dev.filmwright.prompt.TalentContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a director asks for, in every combination that reads differently. */
final class GoldenCases {
    private static final Setup MEDIUM = new Setup(Framing.MEDIUM, Angle.EYE_LEVEL, Movement.STATIC, 50);
    private static final Setup CLOSE = new Setup(Framing.CLOSE_UP, Angle.LOW, Movement.PUSH_IN, 85);

    private GoldenCases() {}

    static List<GoldenCase> all() {
        List<GoldenCase> all = new ArrayList<>();
        people(all);
        places(all);
        lights(all);
        things(all);
        scenes(all);
        lengths(all);
        return all;
    }

    private static void people(List<GoldenCase> all) {
        all.add(GoldenCase.frame(
                "portrait",
                "prose tags midjourney",
                (film, request) -> request.subject(film.mara, TalentContext.NONE).setup(MEDIUM)));
        all.add(GoldenCase.frame("portrait-in-context", "prose tags", (film, request) -> request.subject(
                        film.mara,
                        new TalentContext(
                                "polishing the lens",
                                "a rare smile",
                                "on the left",
                                "paint-stained overalls",
                                "half turned to Tom"))
                .setup(CLOSE)));
        all.add(GoldenCase.frame("two-people", "prose sora", (film, request) -> request.subject(
                        film.mara, new TalentContext("", "tired", "in the foreground", "", "handing Tom a letter"))
                .subject(film.tom, new TalentContext("sitting on the counter", "", "in the background", "", ""))
                .place(film.shop, EnvironmentContext.NONE)
                .setup(MEDIUM)));
        all.add(GoldenCase.frame("crowd", "prose", (film, request) -> request.subject(
                        film.dockers, new TalentContext("unloading crates", "", "", "", ""))
                .place(film.harbour, EnvironmentContext.NONE)));
        all.add(GoldenCase.of(
                "library-entry",
                PromptKind.ASSET,
                "prose",
                (film, request) -> request.subject(film.mara, TalentContext.NONE)));
        all.add(GoldenCase.frame("clothes", "prose", (film, request) -> request.subject(
                        film.tom, TalentContext.NONE)
                .wardrobe(film.oilskin, AssetContext.of(Map.of("fit", "three sizes too big")))
                .place(film.harbour, new EnvironmentContext("", "pier", "", "storm", ""))));
    }

    private static void places(List<GoldenCase> all) {
        all.add(GoldenCase.frame("place", "prose", (film, request) -> request.place(
                film.harbour, EnvironmentContext.NONE)));
        all.add(GoldenCase.frame("place-at-another-time", "prose tags", (film, request) -> request.place(
                film.harbour, new EnvironmentContext("exterior", "", "dawn", "", "the boats are gone"))));
        all.add(GoldenCase.frame("place-in-another-weather", "prose", (film, request) -> request.place(
                film.forest, new EnvironmentContext("", "", "night", "heavy snow", ""))));
        all.add(GoldenCase.frame("place-by-candle", "prose tags", (film, request) -> request.place(
                        film.shop, new EnvironmentContext("interior", "counter", "night", "", ""))
                .light(LightingContext.of(Map.of(
                        "key", "a single candle", "fill", "none", "kelvin", "1900", "mood", "conspiratorial")))));
    }

    private static void lights(List<GoldenCase> all) {
        for (String light : List.of(
                "golden-hour-soft",
                "studio-high-key",
                "studio-low-key",
                "natural-window",
                "overcast-flat",
                "neon-night",
                "rembrandt",
                "ring-light")) {
            all.add(GoldenCase.frame("light-" + light, "prose", (film, request) -> request.subject(
                            film.tom, TalentContext.NONE)
                    .light(film.light(light), LightingContext.NONE)));
        }
        all.add(GoldenCase.frame("light-changed", "prose", (film, request) -> request.subject(
                        film.mara, TalentContext.NONE)
                .light(
                        film.light("rembrandt"),
                        LightingContext.of(Map.of("key", "an oil lamp on the table", "kelvin", "2200")))));
    }

    private static void things(List<GoldenCase> all) {
        all.add(GoldenCase.frame("things", "prose", (film, request) -> request.prop(
                        film.lantern, AssetContext.of(Map.of("state", "lit", "where", "on the windowsill")))
                .prop(film.letter, AssetContext.of(Map.of("description", "torn in two")))
                .setup(new Setup(Framing.INSERT, Angle.OVERHEAD, Movement.STATIC, 100))));
        all.add(GoldenCase.frame("camera", "prose", (film, request) -> request.subject(film.mara, TalentContext.NONE)
                .camera(film.prime, AssetContext.NONE)));
        all.add(GoldenCase.clip("camera-and-setup", "prose", (film, request) -> request.subject(
                        film.mara, TalentContext.NONE)
                .camera(film.prime, AssetContext.of(Map.of("aperture", "5.6", "filter", "black mist filter")))
                .setup(CLOSE)
                .duration("6 seconds")));
        all.add(GoldenCase.frame("style-changed", "prose", (film, request) -> request.subject(
                        film.tom, TalentContext.NONE)
                .style(film.noir, AssetContext.of(Map.of("palette", "sepia", "references", "old postcards")))
                .capsule(new Capsule("Film look", "Shot on 35 mm film, fine grain."))));
        all.add(GoldenCase.frame("avoid", "prose tags midjourney", (film, request) -> request.place(
                        film.harbour, EnvironmentContext.NONE)
                .avoid("modern cars")
                .avoid("plastic")
                .target(PromptTarget.ANY.withAspect(new AspectRatio(16, 9)))));
    }

    private static void scenes(List<GoldenCase> all) {
        all.add(GoldenCase.frame("scene", "prose tags midjourney", (film, request) -> scene(film, request)
                .target(PromptTarget.ANY.withAspect(new AspectRatio(239, 100)).withSeed(7))));
        all.add(GoldenCase.clip("scene", "prose veo sora", (film, request) -> scene(film, request)));
    }

    private static PromptRequest.Builder scene(GoldenAssets film, PromptRequest.Builder request) {
        return request.subject(
                        film.mara, new TalentContext("holding the lantern high", "wary", "on the left", "", ""))
                .wardrobe(film.oilskin, AssetContext.of(Map.of("state", "soaked")))
                .subject(film.tom, new TalentContext("", "", "in the background", "", "hiding behind Mara"))
                .prop(film.lantern)
                .place(film.harbour, new EnvironmentContext("exterior", "pier", "night", "storm", ""))
                .action("A wave breaks over the pier. Mara steps forward.")
                .line("Mara", "calling out", "Who is there?")
                .setup(CLOSE)
                .light(film.light("studio-low-key"), LightingContext.of(Map.of("key", "the lantern", "back", "none")))
                .mood("uneasy")
                .style(film.noir)
                .capsule(new Capsule("Film look", "Shot on 35 mm film, fine grain."))
                .duration("8 seconds");
    }

    private static void lengths(List<GoldenCase> all) {
        for (int most : List.of(400, 200, 100, 40)) {
            all.add(GoldenCase.frame("scene-in-" + most, most == 200 ? "prose tags" : "prose", (film, request) -> scene(
                            film, request)
                    .limit(new PromptLimit(most, LengthUnit.CHARACTERS))));
        }
        all.add(GoldenCase.clip("scene-in-60-tokens", "prose", (film, request) -> scene(film, request)
                .limit(new PromptLimit(60, LengthUnit.TOKENS))));
    }
}
