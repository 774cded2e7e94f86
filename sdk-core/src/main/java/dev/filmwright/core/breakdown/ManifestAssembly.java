package dev.filmwright.core.breakdown;

import dev.filmwright.production.Manifest;
import dev.filmwright.production.Manifest.Entry;
import dev.filmwright.production.Manifest.Kind;
import dev.filmwright.production.Manifest.SceneNeeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts what was found together: keys, names for people, descriptions, counts, and what each scene needs. */
final class ManifestAssembly {
    private static final Comparator<Entry> BY_WEIGHT =
            Comparator.comparing((Entry entry) -> -entry.mentions()).thenComparing(Entry::key);

    private final Script script;
    private final Spelling spelling;
    private final List<Place> places;

    private ManifestAssembly(Script script, Spelling spelling, List<Place> places) {
        this.script = script;
        this.spelling = spelling;
        this.places = places;
    }

    static Manifest assemble(
            Script script, Spelling spelling, List<Role> roles, List<Place> places, List<Thing> things) {
        return new ManifestAssembly(script, spelling, places).manifest(roles, things);
    }

    private Manifest manifest(List<Role> roles, List<Thing> things) {
        List<Entry> characters = roles.stream().map(this::character).toList();
        List<Entry> props = things.stream()
                .filter(thing -> roles.stream().noneMatch(role -> wears(role, thing)))
                .map(this::prop)
                .toList();
        Mentions people = Mentions.ofCharacters(characters);
        Usage usage = Usage.of(script, new CueIndex(characters), people, Mentions.ofThings(props));
        Genders genders = Genders.of(script, people);
        Map<String, String> looks = Descriptions.of(script, people, genders);
        List<Entry> entries = new ArrayList<>();
        characters.stream()
                .map(entry -> counted(entry, genders.pronoun(entry.key()), looks.getOrDefault(entry.key(), ""), usage))
                .filter(entry -> entry.mentions() > 0)
                .sorted(BY_WEIGHT)
                .forEach(entries::add);
        locations(PlaceDescriptions.of(script, places, people)).stream()
                .sorted(BY_WEIGHT)
                .forEach(entries::add);
        props.stream()
                .map(entry -> counted(entry, "", usage.description(entry.key()), usage))
                .filter(entry -> entry.mentions() > 0)
                .sorted(BY_WEIGHT)
                .forEach(entries::add);
        return new Manifest(entries, needs(usage));
    }

    private Entry character(Role role) {
        String key = "character/" + role.cue();
        return new Entry(
                key,
                Kind.CHARACTER,
                spelling.forPeople(role.fullName()),
                role.aliases(),
                "",
                "",
                List.of(),
                0,
                role.why());
    }

    /** Returns whether a thing is no more than a word of somebody's name, as the suit of MAN IN A SUIT. */
    private static boolean wears(Role role, Thing thing) {
        return !role.cue().equals(thing.name())
                && List.of(role.cue().split(" ", -1)).contains(thing.name());
    }

    private Entry prop(Thing thing) {
        String name = spelling.forPeople(thing.name());
        return new Entry("prop/" + thing.name(), Kind.PROP, name, thing.aliases(), "", "", List.of(), 0, thing.why());
    }

    private static Entry counted(Entry entry, String pronoun, String description, Usage usage) {
        String key = entry.key();
        return new Entry(
                key,
                entry.kind(),
                entry.name(),
                entry.aliases().stream()
                        .filter(alias -> !alias.equals(entry.name()))
                        .toList(),
                pronoun,
                description,
                usage.scenes(key),
                usage.mentions(key),
                entry.why());
    }

    private List<Entry> locations(Map<String, String> descriptions) {
        Map<String, List<Integer>> scenes = new LinkedHashMap<>();
        Map<String, Place> first = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            first.putIfAbsent(place.name(), place);
            scenes.computeIfAbsent(place.name(), name -> new ArrayList<>())
                    .add(script.parts().get(i).scene().ordinal());
        }
        List<Entry> entries = new ArrayList<>();
        first.forEach((name, place) -> entries.add(new Entry(
                location(name),
                Kind.LOCATION,
                spelling.forPeople(name),
                name.equals(place.written()) ? List.of(name) : List.of(name, place.written()),
                "",
                descriptions.getOrDefault(name, ""),
                scenes.getOrDefault(name, List.of()),
                scenes.getOrDefault(name, List.of()).size(),
                place.why())));
        return entries;
    }

    private List<SceneNeeds> needs(Usage usage) {
        List<SceneNeeds> needs = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int scene = script.parts().get(i).scene().ordinal();
            needs.add(new SceneNeeds(
                    scene,
                    location(places.get(i).name()),
                    places.get(i).area(),
                    usage.present(scene),
                    usage.things(scene)));
        }
        return needs;
    }

    private static String location(String name) {
        return "location/" + name;
    }
}
