package dev.filmwright.asset;

import dev.filmwright.InvalidInputException;
import java.util.List;

/**
 * A class of assets. Immutable.
 *
 * @param key a stable lower-case key, e.g. {@code "talent"}
 * @param name the name for people
 * @param system whether it is seeded and protected
 */
public record Category(String key, String name, boolean system) {
    /** Individuals: people and other characters. */
    public static final Category TALENT = new Category("talent", "Talent", true);
    /** Places. */
    public static final Category ENVIRONMENT = new Category("environment", "Environment", true);
    /** Things. */
    public static final Category PROPS = new Category("props", "Props", true);
    /** Clothes. */
    public static final Category WARDROBE = new Category("wardrobe", "Wardrobe", true);
    /** Light. */
    public static final Category LIGHTING = new Category("lighting", "Lighting", true);
    /** Camera. */
    public static final Category CAMERA = new Category("camera", "Camera", true);
    /** Style. */
    public static final Category STYLE = new Category("style", "Style", true);
    /** A class of background characters, no individual. */
    public static final Category EXTRA = new Category("extra", "Extra archetype", true);

    /** The categories every library has, in the order shown to people. */
    public static final List<Category> SYSTEM =
            List.of(TALENT, ENVIRONMENT, PROPS, WARDROBE, LIGHTING, CAMERA, STYLE, EXTRA);

    /** Checks the key. */
    public Category {
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new InvalidInputException("category", key, "use lower-case letters, digits and single hyphens");
        }
        if (name.isBlank()) {
            throw new InvalidInputException("category name", name, "give it a name");
        }
    }
}
