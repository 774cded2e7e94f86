package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.FieldValue;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an asset is as a map of typed fields, all but its images: {@code name}, {@code description}, {@code tags}, and with
 * a key of its own each entry of {@code attributes.…}, {@code fragments.…} and {@code profile.…}.
 */
final class ContentFields {
    /** Stands for an attribute or a fragment that is not there: kept as {@code null} in JSON, as no text is. */
    static final FieldValue GONE = new FieldValue.Quantity(OptionalDouble.empty());

    static final String NAME = "name";
    static final String DESCRIPTION = "description";
    static final String TAGS = "tags";
    static final String ATTRIBUTES = "attributes.";
    static final String FRAGMENTS = "fragments.";
    static final String PROFILE = "profile.";

    private ContentFields() {}

    /** Returns all fields of a content. */
    static SortedMap<String, FieldValue> of(AssetContent content) {
        SortedMap<String, FieldValue> fields = new TreeMap<>();
        fields.put(NAME, new FieldValue.Text(content.name()));
        fields.put(DESCRIPTION, new FieldValue.Text(content.description()));
        fields.put(TAGS, new FieldValue.Words(content.tags()));
        content.attributes().forEach((key, text) -> fields.put(ATTRIBUTES + key, new FieldValue.Text(text)));
        content.fragments().forEach((key, text) -> fields.put(FRAGMENTS + key, new FieldValue.Text(text)));
        ProfileFields.of(content.profile()).forEach((fact, value) -> fields.put(PROFILE + fact, value));
        return fields;
    }

    /** Returns the fields that lead from one content to another, those that are not there any more as {@link #GONE}. */
    static SortedMap<String, FieldValue> between(AssetContent from, AssetContent to) {
        SortedMap<String, FieldValue> before = of(from);
        SortedMap<String, FieldValue> fields = of(to);
        before.keySet().forEach(field -> fields.putIfAbsent(field, GONE));
        fields.entrySet().removeIf(field -> field.getValue().equals(before.get(field.getKey())));
        return fields;
    }

    /**
     * Returns a content with some fields replaced; fields not named stay, {@link #GONE} takes an attribute or fragment out.
     *
     * @param base the content
     * @param category the category's key, which says what shape the profile has
     * @param fields the fields that differ
     * @throws InvalidInputException if the category has no such field, or its value is of another type
     */
    static AssetContent with(AssetContent base, String category, SortedMap<String, FieldValue> fields) {
        AssetContent content = base;
        SortedMap<String, String> attributes = new TreeMap<>(base.attributes());
        SortedMap<String, String> fragments = new TreeMap<>(base.fragments());
        SortedMap<String, FieldValue> facts = new TreeMap<>();
        for (Map.Entry<String, FieldValue> entry : fields.entrySet()) {
            String field = entry.getKey();
            FieldValue value = entry.getValue();
            if (field.equals(NAME)) {
                content = content.withName(text(field, value));
            } else if (field.equals(DESCRIPTION)) {
                content = content.withDescription(text(field, value));
            } else if (field.equals(TAGS)) {
                content = content.withTags(words(field, value));
            } else if (field.startsWith(ATTRIBUTES)) {
                put(attributes, ATTRIBUTES, field, value);
            } else if (field.startsWith(FRAGMENTS)) {
                put(fragments, FRAGMENTS, field, value);
            } else if (field.startsWith(PROFILE)) {
                facts.put(field.substring(PROFILE.length()), value);
            } else {
                throw new InvalidInputException(
                        "field",
                        field,
                        "use name, description, tags, or a key after attributes., fragments. or profile.");
            }
        }
        return content.withAttributes(attributes)
                .withFragments(fragments)
                .withProfile(ProfileFields.with(Profiles.checked(category, base.profile()), facts));
    }

    private static void put(SortedMap<String, String> texts, String prefix, String field, FieldValue value) {
        String key = field.substring(prefix.length());
        if (value.equals(GONE)) {
            texts.remove(key);
        } else {
            texts.put(key, text(field, value));
        }
    }

    static String text(String field, FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        throw new InvalidInputException(field, value.display(), "give a text");
    }

    static List<String> words(String field, FieldValue value) {
        if (value instanceof FieldValue.Words words) {
            return words.values();
        }
        throw new InvalidInputException(field, value.display(), "give a list of texts");
    }
}
