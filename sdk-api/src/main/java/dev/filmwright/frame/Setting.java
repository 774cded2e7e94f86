package dev.filmwright.frame;

import java.util.Objects;

/**
 * The place a frame shows. Immutable.
 *
 * @param name the place's name as in the heading, e.g. {@code "HARBOUR OFFICE"}; equal names look alike
 * @param area the part of the place, or empty
 * @param inside whether it is inside or outside
 * @param time the light
 * @param description words about it, or empty
 */
public record Setting(String name, String area, InteriorExterior inside, TimeOfDay time, String description) {
    /** No place: a plain background, as for a picture of somebody or something by itself. */
    public static final Setting PLAIN = new Setting("", "", InteriorExterior.UNSTATED, TimeOfDay.UNSTATED, "");

    /** Checks that nothing is {@code null}. */
    public Setting {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(inside, "inside");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(description, "description");
    }
}
