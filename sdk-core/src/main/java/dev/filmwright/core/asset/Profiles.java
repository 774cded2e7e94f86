package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Which shape of profile each category has. */
final class Profiles {
    private static final Profile NONE = new Profile.None();
    private static final Map<String, Profile> EMPTY = Map.of(
            Category.TALENT.key(), Profile.Talent.EMPTY,
            Category.ENVIRONMENT.key(), Profile.Environment.EMPTY,
            Category.LIGHTING.key(),
                    new Profile.Lighting("", "", "", "", "", OptionalInt.empty(), OptionalDouble.empty()),
            Category.CAMERA.key(), new Profile.Camera(OptionalInt.empty(), OptionalDouble.empty(), "", ""),
            Category.STYLE.key(), new Profile.Style(List.of(), List.of(), List.of()));

    private Profiles() {}

    /**
     * Returns {@code profile} if it is of the category's shape, or the category's empty one if there is none.
     *
     * @throws InvalidInputException if it is of another category's shape
     */
    static Profile checked(String category, Profile profile) {
        Profile empty = EMPTY.getOrDefault(category, NONE);
        if (profile instanceof Profile.None) {
            return empty;
        }
        if (profile.getClass() != empty.getClass()) {
            String remedy = empty instanceof Profile.None
                    ? "assets of category " + category + " have no profile: use free attributes"
                    : "assets of category " + category + " have a "
                            + empty.getClass().getSimpleName() + " profile";
            throw new InvalidInputException("profile", profile.getClass().getSimpleName(), remedy);
        }
        return profile;
    }
}
