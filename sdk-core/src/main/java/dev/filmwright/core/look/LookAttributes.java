package dev.filmwright.core.look;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.Profile;
import dev.filmwright.frame.Look;
import dev.filmwright.frame.Rgb;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a look as attributes of a talent, so that a user can change what a character looks like on every board by editing
 * the asset. What is missing or makes no sense is made anew from the words about the talent.
 */
public final class LookAttributes {
    private static final String BUILD = "look.build";
    private static final String HAIR = "look.hair";
    private static final String HAIR_COLOUR = "look.hair-colour";
    private static final String SKIN = "look.skin";
    private static final String TOP = "look.top";
    private static final String BOTTOM = "look.bottom";
    private static final String ACCESSORY = "look.accessory";

    private LookAttributes() {}

    /** Returns a look as attributes. */
    public static Map<String, String> of(Look look) {
        SortedMap<String, String> attributes = new TreeMap<>();
        attributes.put(BUILD, word(look.build()));
        attributes.put(HAIR, word(look.hair()));
        attributes.put(HAIR_COLOUR, hex(look.hairColour()));
        attributes.put(SKIN, hex(look.skin()));
        attributes.put(TOP, hex(look.top()));
        attributes.put(BOTTOM, hex(look.bottom()));
        attributes.put(ACCESSORY, word(look.accessory()));
        return attributes;
    }

    /** Returns the look of a talent. */
    public static Look read(Asset talent) {
        Map<String, String> attributes = talent.attributes();
        Look made = LookMaker.make(talent.name(), words(talent));
        return new Look(
                or(attributes.get(BUILD), text -> Look.Build.valueOf(name(text)), made.build()),
                or(attributes.get(HAIR), text -> Look.Hair.valueOf(name(text)), made.hair()),
                or(attributes.get(HAIR_COLOUR), LookAttributes::rgb, made.hairColour()),
                or(attributes.get(SKIN), LookAttributes::rgb, made.skin()),
                or(attributes.get(TOP), LookAttributes::rgb, made.top()),
                or(attributes.get(BOTTOM), LookAttributes::rgb, made.bottom()),
                or(attributes.get(ACCESSORY), text -> Look.Accessory.valueOf(name(text)), made.accessory()));
    }

    private static String words(Asset talent) {
        if (talent.profile() instanceof Profile.Talent known) {
            return String.join(
                    " ",
                    talent.description(),
                    known.physicalDescription(),
                    known.ageRange(),
                    known.build(),
                    known.hair(),
                    known.distinguishingFeatures(),
                    known.defaultWardrobe());
        }
        return talent.description();
    }

    private static <T> T or(@Nullable String text, Function<String, T> reader, T otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String name(String word) {
        return word.strip().toUpperCase(Locale.ROOT);
    }

    private static String hex(Rgb colour) {
        return String.format(Locale.ROOT, "#%06x", colour.value());
    }

    private static Rgb rgb(String text) {
        String digits = text.strip().replaceFirst("^#", "");
        if (!digits.matches("[0-9A-Fa-f]{6}")) {
            throw new IllegalArgumentException(text);
        }
        return new Rgb(Integer.parseInt(digits, 16));
    }
}
