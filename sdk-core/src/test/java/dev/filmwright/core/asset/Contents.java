package dev.filmwright.core.asset;

import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any content of any category, without images. */
final class Contents {
    private static final Arbitrary<String> TEXT = Arbitraries.oneOf(
            Arbitraries.of("", "red", "blue", "a b"), Arbitraries.strings().ofMaxLength(12));
    private static final Arbitrary<List<String>> TEXTS = TEXT.list().ofMaxSize(3);
    private static final Arbitrary<OptionalInt> WHOLE = Arbitraries.oneOf(
            Arbitraries.just(OptionalInt.empty()), Arbitraries.integers().map(OptionalInt::of));
    private static final Arbitrary<OptionalDouble> NUMBER = Arbitraries.oneOf(
            Arbitraries.just(OptionalDouble.empty()), Arbitraries.doubles().map(OptionalDouble::of));
    private static final Arbitrary<String> KEY = Arbitraries.of("colour", "size", "a.b", "");

    private Contents() {}

    /** Returns the categories with a shape of their own, and one without. */
    static Arbitrary<Category> categories() {
        return Arbitraries.of(
                Category.TALENT,
                Category.ENVIRONMENT,
                Category.LIGHTING,
                Category.CAMERA,
                Category.STYLE,
                Category.PROPS);
    }

    static Arbitrary<AssetContent> of(Category category) {
        Arbitrary<TreeMap<String, String>> map =
                Arbitraries.maps(KEY, TEXT).ofMaxSize(3).map(TreeMap::new);
        return Combinators.combine(TEXT, TEXT, TEXTS, map, profile(category), map)
                .as((name, description, tags, attributes, profile, fragments) ->
                        new AssetContent(name, description, tags, attributes, profile, List.of(), fragments));
    }

    private static Arbitrary<Profile> profile(Category category) {
        return switch (category.key()) {
            case "talent" ->
                Combinators.combine(TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT)
                        .as(Profile.Talent::new);
            case "environment" ->
                Combinators.combine(TEXT, TEXT, TEXT, TEXTS, TEXT).as(Profile.Environment::new);
            case "lighting" ->
                Combinators.combine(TEXT, TEXT, TEXT, TEXT, TEXT, WHOLE, NUMBER).as(Profile.Lighting::new);
            case "camera" -> Combinators.combine(WHOLE, NUMBER, TEXT, TEXT).as(Profile.Camera::new);
            case "style" -> Combinators.combine(TEXTS, TEXTS, TEXTS).as(Profile.Style::new);
            default -> Arbitraries.just(new Profile.None());
        };
    }
}
