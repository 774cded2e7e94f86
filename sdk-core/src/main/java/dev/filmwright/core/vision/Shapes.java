package dev.filmwright.core.vision;

import dev.filmwright.asset.Category;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The one table of what a model is asked for, by category. Only what a picture can show is in it: nobody sees a voice, and a
 * character's mind is its writer's.
 */
final class Shapes {
    private static final Map<String, Shape> SHAPES = shapes();

    private Shapes() {}

    /** Returns the shape of a category; of one that its user made, a general one. */
    static Shape of(Category category) {
        return of(category.key());
    }

    static Shape of(String category) {
        Shape shape = SHAPES.get(category);
        return shape == null ? things(category, "the same thing", general()) : shape;
    }

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (Shape shape : List.of(
                talent(),
                environment(),
                lighting(),
                camera(),
                style(),
                things(Category.PROPS.key(), "the same thing, a prop", props()),
                things(Category.WARDROBE.key(), "the same clothes", wardrobe()),
                things(Category.EXTRA.key(), "the same kind of background characters", extra()))) {
            shapes.put(shape.category(), shape);
        }
        return Map.copyOf(shapes);
    }

    private static Shape talent() {
        return new Shape(
                Category.TALENT.key(),
                "the same individual",
                List.of(
                        Field.text("physicalDescription", 400, "face, skin, eyes, height, posture"),
                        Field.single("ageRange", 40, "the apparent age, e.g. \"late 30s\""),
                        Field.text("build", 100, "e.g. \"lanky\""),
                        Field.text("hair", 160, "colour, length, cut, facial hair"),
                        Field.text("distinguishingFeatures", 300, "scars, glasses, tattoos, freckles"),
                        Field.text("defaultWardrobe", 300, "the clothes worn")),
                Profile.Talent.class,
                profile -> {
                    Profile.Talent talent = (Profile.Talent) profile;
                    return facts(
                            "physicalDescription", text(talent.physicalDescription()),
                            "ageRange", text(talent.ageRange()),
                            "build", text(talent.build()),
                            "hair", text(talent.hair()),
                            "distinguishingFeatures", text(talent.distinguishingFeatures()),
                            "defaultWardrobe", text(talent.defaultWardrobe()));
                },
                (base, facts) -> {
                    Profile.Talent talent = base instanceof Profile.Talent known ? known : Profile.Talent.EMPTY;
                    return new Profile.Talent(
                            facts.text("physicalDescription"),
                            facts.text("ageRange"),
                            facts.text("build"),
                            facts.text("hair"),
                            facts.text("distinguishingFeatures"),
                            talent.persona(),
                            facts.text("defaultWardrobe"),
                            talent.voice());
                });
    }

    private static Shape environment() {
        return new Shape(
                Category.ENVIRONMENT.key(),
                "the same place",
                List.of(
                        Field.text("setting", 300, "what kind of place, when and how it is built"),
                        Field.single("timeOfDay", 40, "e.g. \"dusk\""),
                        Field.text("weather", 100, "e.g. \"light rain\""),
                        Field.words("areas", 60, "its parts, e.g. \"counter\", \"back room\""),
                        Field.text("mood", 120, "e.g. \"abandoned, still\"")),
                Profile.Environment.class,
                profile -> {
                    Profile.Environment place = (Profile.Environment) profile;
                    return facts(
                            "setting", text(place.setting()),
                            "timeOfDay", text(place.timeOfDay()),
                            "weather", text(place.weather()),
                            "areas", words(place.areas()),
                            "mood", text(place.mood()));
                },
                (base, facts) -> new Profile.Environment(
                        facts.text("setting"),
                        facts.text("timeOfDay"),
                        facts.text("weather"),
                        facts.words("areas"),
                        facts.text("mood")));
    }

    private static Shape lighting() {
        return new Shape(
                Category.LIGHTING.key(),
                "the same light",
                List.of(
                        Field.text("key", 160, "the key light: what it is and where"),
                        Field.text("fill", 160, "the fill light"),
                        Field.text("back", 160, "the back light"),
                        Field.text("quality", 80, "e.g. \"hard\""),
                        Field.text("direction", 100, "where the key comes from, seen from the camera"),
                        Field.whole("kelvin", 1000, 20_000, "colour temperature of the key in kelvin"),
                        Field.decimal("contrastRatio", 1, 1000, "key to fill, e.g. 4 for 4:1")),
                Profile.Lighting.class,
                profile -> {
                    Profile.Lighting light = (Profile.Lighting) profile;
                    return facts(
                            "key", text(light.key()),
                            "fill", text(light.fill()),
                            "back", text(light.back()),
                            "quality", text(light.quality()),
                            "direction", text(light.direction()),
                            "kelvin", number(light.kelvin()),
                            "contrastRatio", new FieldValue.Quantity(light.contrastRatio()));
                },
                (base, facts) -> new Profile.Lighting(
                        facts.text("key"),
                        facts.text("fill"),
                        facts.text("back"),
                        facts.text("quality"),
                        facts.text("direction"),
                        facts.whole("kelvin"),
                        facts.decimal("contrastRatio")));
    }

    private static Shape camera() {
        return new Shape(
                Category.CAMERA.key(),
                "what the same camera sees",
                List.of(
                        Field.whole("lensMm", 4, 2000, "focal length in millimetres, full frame"),
                        Field.decimal("aperture", 0.5, 128, "f-number, judged by the depth of field"),
                        Field.text("angle", 100, "e.g. \"low angle\""),
                        Field.text("movement", 100, "only if blur or several pictures show it")),
                Profile.Camera.class,
                profile -> {
                    Profile.Camera camera = (Profile.Camera) profile;
                    return facts(
                            "lensMm", number(camera.lensMm()),
                            "aperture", new FieldValue.Quantity(camera.aperture()),
                            "angle", text(camera.angle()),
                            "movement", text(camera.movement()));
                },
                (base, facts) -> new Profile.Camera(
                        facts.whole("lensMm"), facts.decimal("aperture"), facts.text("angle"), facts.text("movement")));
    }

    private static Shape style() {
        return new Shape(
                Category.STYLE.key(),
                "the same style",
                List.of(
                        Field.words("descriptors", 60, "words for the look, e.g. \"high contrast\""),
                        Field.words("designPillars", 80, "principles it stands on, e.g. \"negative space\""),
                        Field.words("palette", 40, "its colours by name, the strongest first")),
                Profile.Style.class,
                profile -> {
                    Profile.Style style = (Profile.Style) profile;
                    return facts(
                            "descriptors", words(style.descriptors()),
                            "designPillars", words(style.designPillars()),
                            "palette", words(style.palette()));
                },
                (base, facts) -> new Profile.Style(
                        facts.words("descriptors"), facts.words("designPillars"), facts.words("palette")));
    }

    private static Shape things(String category, String thing, List<Field> attributes) {
        return new Shape(
                category, thing, attributes, Profile.None.class, none -> new Facts(Map.of()), (base, facts) -> base);
    }

    private static List<Field> props() {
        return List.of(
                Field.text("material", 100, "what it is made of"),
                Field.text("colour", 100, "its colours"),
                Field.single("size", 60, "judged by what is beside it"),
                Field.text("condition", 100, "e.g. \"worn, one dent\""),
                Field.single("era", 60, "when it was made, e.g. \"1950s\""));
    }

    private static List<Field> wardrobe() {
        return List.of(
                Field.text("garments", 300, "each piece"),
                Field.text("colour", 100, "the colours"),
                Field.text("material", 100, "the cloths"),
                Field.text("fit", 80, "e.g. \"too wide\""),
                Field.text("condition", 100, "e.g. \"wet, torn at the sleeve\""),
                Field.single("era", 60, "the time it belongs to"));
    }

    private static List<Field> extra() {
        return List.of(
                Field.single("age", 40, "the apparent ages"),
                Field.text("build", 100, "their build"),
                Field.text("hair", 160, "their hair"),
                Field.text("clothes", 300, "what they wear"),
                Field.text("bearing", 120, "how they stand and move"));
    }

    private static List<Field> general() {
        return List.of(
                Field.text("appearance", 300, "form and surface"),
                Field.text("material", 100, "what it is made of"),
                Field.text("colour", 100, "its colours"),
                Field.text("condition", 100, "its condition"));
    }

    private static Facts facts(Object... namesAndValues) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], (FieldValue) namesAndValues[i + 1]);
        }
        return new Facts(values);
    }

    private static FieldValue text(String value) {
        return new FieldValue.Text(value);
    }

    private static FieldValue words(List<String> values) {
        return new FieldValue.Words(values);
    }

    private static FieldValue number(OptionalInt value) {
        return new FieldValue.Quantity(
                value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty());
    }
}
