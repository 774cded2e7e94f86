package dev.filmwright.production;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a screenplay needs: characters, locations and props, and which scene needs which. Immutable.
 *
 * @param entries what is needed, characters first, by weight
 * @param scenes what each scene needs, in order
 */
public record Manifest(List<Entry> entries, List<SceneNeeds> scenes) {
    /** Copies the lists. */
    public Manifest {
        entries = List.copyOf(entries);
        scenes = List.copyOf(scenes);
    }

    /** Returns the entry with this key, if there is one. */
    public Optional<Entry> find(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** Returns the entries of one kind. */
    public List<Entry> of(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** The kinds of entries. */
    public enum Kind {
        /** Somebody. */
        CHARACTER,
        /** A place. */
        LOCATION,
        /** A thing. */
        PROP
    }

    /**
     * Something a screenplay needs.
     *
     * @param key its key, unique in the manifest, e.g. {@code "character/BRIANNA"}
     * @param kind what it is
     * @param name its name for people, e.g. {@code "Brianna Polywell"}
     * @param aliases other names the script uses for it
     * @param pronoun how the script speaks of a character: {@code "she"}, {@code "he"}, or empty where it does not tell
     * @param description the script's own words about it, or empty
     * @param scenes the ordinals of the scenes that need it, ascending
     * @param mentions how often the script names it
     * @param why the rule that found it, in words
     */
    public record Entry(
            String key,
            Kind kind,
            String name,
            List<String> aliases,
            String pronoun,
            String description,
            List<Integer> scenes,
            int mentions,
            String why) {
        /** Copies the lists. */
        public Entry {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            aliases = List.copyOf(aliases);
            Objects.requireNonNull(pronoun, "pronoun");
            Objects.requireNonNull(description, "description");
            scenes = List.copyOf(scenes);
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * What one scene needs.
     *
     * @param scene the scene's ordinal
     * @param location the location's key
     * @param area the part of the location, or empty
     * @param characters keys of those who are present, speakers first
     * @param props keys of the things used
     */
    public record SceneNeeds(int scene, String location, String area, List<String> characters, List<String> props) {
        /** Copies the lists. */
        public SceneNeeds {
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(area, "area");
            characters = List.copyOf(characters);
            props = List.copyOf(props);
        }
    }
}
