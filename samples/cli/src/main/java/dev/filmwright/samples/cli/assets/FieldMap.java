package dev.filmwright.samples.cli.assets;

import dev.filmwright.InvalidInputException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Values by field, as versions name fields: {@code name}, {@code attributes.colour}, {@code profile.hair}. Immutable. */
final class FieldMap {
    private static final List<String> PLAIN = List.of("name", "slug", "description");
    private static final List<String> GROUPS = List.of("attributes", "profile", "fragments");

    private final SortedMap<String, String> values = new TreeMap<>();

    /**
     * Checks the fields.
     *
     * @param option the option that named them, to be told if one is unknown
     */
    FieldMap(String option, Map<String, String> values) {
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (!known(entry.getKey())) {
                throw new InvalidInputException(
                        option,
                        entry.getKey(),
                        "use name, slug, description, attributes.KEY, profile.FIELD or fragments.PROVIDER");
            }
            this.values.put(entry.getKey(), entry.getValue());
        }
    }

    /** Returns fields that are to be empty. */
    static FieldMap empty(String option, Collection<String> fields) {
        Map<String, String> none = new TreeMap<>();
        fields.forEach(field -> none.put(field, ""));
        return new FieldMap(option, none);
    }

    private static boolean known(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? PLAIN.contains(field) : GROUPS.contains(field.substring(0, dot)) && dot + 1 < field.length();
    }

    Optional<String> plain(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /** Returns the values of a group by what follows its name. */
    SortedMap<String, String> under(String group) {
        SortedMap<String, String> found = new TreeMap<>();
        values.forEach((field, value) -> {
            if (field.startsWith(group + ".")) {
                found.put(field.substring(group.length() + 1), value);
            }
        });
        return found;
    }
}
