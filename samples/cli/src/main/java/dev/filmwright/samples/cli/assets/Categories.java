package dev.filmwright.samples.cli.assets;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Categories by what people call them. */
final class Categories {
    private Categories() {}

    static Category find(AssetLibrary assets, String name) {
        return find(assets.categories(), name);
    }

    static Category find(List<Category> all, String name) {
        return all.stream()
                .filter(category ->
                        category.key().equals(name) || category.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "category",
                        name,
                        "use one of " + all.stream().map(Category::key).toList()));
    }

    /** Returns the profile of a category's assets with nothing known. */
    static Profile profile(Category category) {
        if (category.equals(Category.TALENT)) {
            return Profile.Talent.EMPTY;
        } else if (category.equals(Category.ENVIRONMENT)) {
            return Profile.Environment.EMPTY;
        } else if (category.equals(Category.LIGHTING)) {
            return new Profile.Lighting("", "", "", "", "", OptionalInt.empty(), OptionalDouble.empty());
        } else if (category.equals(Category.CAMERA)) {
            return new Profile.Camera(OptionalInt.empty(), OptionalDouble.empty(), "", "");
        } else if (category.equals(Category.STYLE)) {
            return new Profile.Style(List.of(), List.of(), List.of());
        }
        return new Profile.None();
    }
}
