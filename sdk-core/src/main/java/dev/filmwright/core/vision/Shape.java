package dev.filmwright.core.vision;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.FieldValue;
import dev.filmwright.asset.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a model is asked for of one category. Immutable.
 *
 * @param category the category's key
 * @param thing what the pictures show, in words for the model
 * @param facts the fields of the profile, or the attributes where there is no profile
 * @param type the shape of the profile
 * @param reader the facts of a profile
 * @param maker a profile with other facts; what it is not asked for it keeps from the one given
 */
record Shape(
        String category,
        String thing,
        List<Field> facts,
        Class<? extends Profile> type,
        Function<Profile, Facts> reader,
        BiFunction<Profile, Facts, Profile> maker) {
    static final Field TEXT = Field.text("text", 600, "one or two sentences that say what is to be seen");
    static final Field TAGS = Field.words("tags", 40, "words to find it by, in lower case");

    Shape {
        facts = List.copyOf(facts);
    }

    /** Returns all fields of an answer, in order. */
    List<Field> fields() {
        return Stream.concat(Stream.of(TEXT), Stream.concat(facts.stream(), Stream.of(TAGS)))
                .toList();
    }

    boolean profiled() {
        return type != Profile.None.class;
    }

    /** Returns what comes before the name of a fact in the name of an asset's field. */
    String prefix() {
        return profiled() ? "profile." : "attributes.";
    }

    /** Returns the facts of a profile, or of attributes where there is no profile. */
    Facts facts(Profile profile, SortedMap<String, String> attributes) {
        if (profiled()) {
            return profile instanceof Profile.None ? nothing() : reader.apply(checked(profile));
        }
        checked(profile);
        Map<String, FieldValue> values = new LinkedHashMap<>();
        facts.forEach(
                field -> values.put(field.name(), new FieldValue.Text(attributes.getOrDefault(field.name(), ""))));
        return new Facts(values);
    }

    private Facts nothing() {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        facts.forEach(field -> values.put(field.name(), field.nothing()));
        return new Facts(values);
    }

    private Profile checked(Profile profile) {
        if (!type.isInstance(profile)) {
            throw new InvalidInputException(
                    "description",
                    profile.getClass().getSimpleName(),
                    "describe the pictures as category " + category + ", whose profile is " + type.getSimpleName());
        }
        return profile;
    }

    /** Returns the profile with other facts; what is no fact of a model's stays. */
    Profile profile(Profile base, Facts changed) {
        return profiled() ? maker.apply(base, changed) : base;
    }

    /** Returns the attributes that say something, if there is no profile. */
    SortedMap<String, String> attributes(Facts changed) {
        SortedMap<String, String> attributes = new TreeMap<>();
        if (!profiled()) {
            List<Field> said = new ArrayList<>(facts);
            said.removeIf(field -> changed.text(field.name()).isEmpty());
            said.forEach(field -> attributes.put(field.name(), changed.text(field.name())));
        }
        return attributes;
    }
}
