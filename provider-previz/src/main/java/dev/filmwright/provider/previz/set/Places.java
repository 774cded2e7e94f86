package dev.filmwright.provider.previz.set;

import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the kind of a place by its words: the area counts before the name, the name before the description. */
final class Places {
    private static final List<Entry> INSIDE = List.of(
            new Entry(
                    new Cabin(),
                    "car taxi cab van truck bus train carriage compartment limousine limo plane airplane aircraft cabin jeep ambulance tram subway metro"),
            new Entry(
                    new Cave(),
                    "cave cavern tunnel mine abyss sewer crypt catacomb catacombs grotto burrow chasm pit dungeon"),
            new Entry(
                    new ControlRoom(Outlook.LAND),
                    "bridge cockpit wheelhouse control lab laboratory spaceship starship ship shuttle spacecraft station server airlock command console submarine mission"),
            new Entry(
                    new EngineRoom(),
                    "engine engines boiler boilers machine machines machinery generator generators turbine turbines pump pumps reactor furnace plant"),
            new Entry(
                    new Hall(),
                    "hall throne church cathedral temple chapel court courtroom ballroom theatre theater palace castle museum auditorium mosque synagogue library arena"),
            new Entry(
                    new Hangar(),
                    "hangar warehouse dock garage factory depot barn stable workshop gym shed mill boathouse bunker"),
            new Entry(
                    new Bar(),
                    "bar pub cafe café coffee restaurant diner shop store market saloon tavern inn club casino bakery pharmacy supermarket boutique lounge cantina"),
            new Entry(new WaitingRoom(Outlook.LAND), "waiting departure departures arrivals airport terminal ferry"),
            new Entry(
                    new Corridor(),
                    "corridor hallway passage passageway stairwell staircase stairs lobby foyer landing elevator lift aisle vestibule entrance"),
            new Entry(new Bathroom(), "bathroom toilet restroom washroom shower lavatory bath"),
            new Entry(new Kitchen(), "kitchen galley pantry"),
            new Entry(
                    new Bedroom(),
                    "bedroom hotel motel ward hospital dormitory nursery cell attic bunk quarters infirmary"),
            new Entry(
                    new Office(),
                    "office study classroom school police precinct headquarters bank reception newsroom desk studio clinic archive interrogation meeting conference boardroom"),
            new Entry(
                    new Room(),
                    "room apartment flat house home living parlour parlor cottage cabin hut tent loft den"));

    private static final List<Entry> OUTSIDE = List.of(
            new Entry(new Space(), "space orbit planet moon mars asteroid galaxy void nebula star stars lunar"),
            new Entry(new OpenSea(), "sea seas ocean"),
            new Entry(
                    new Deck(),
                    "deck decks quarterdeck foredeck afterdeck sundeck forecastle bow stern gangway railing"),
            new Entry(
                    new Shore(),
                    "harbour harbor seaside seafront beach river lake pier dock docks shore coast port quay jetty marina island bay boat ship waterfront canal cliff cliffs"),
            new Entry(
                    new Forest(),
                    "forest garden park wood woods jungle grove orchard tree trees swamp cemetery graveyard glade clearing meadow"),
            new Entry(new Cave(), "cave cavern tunnel abyss canyon gorge chasm pit crater mine"),
            new Entry(
                    new House(),
                    "house courtyard palace home cottage villa mansion castle porch farm farmhouse yard driveway church school manor building terrace gate monastery temple hut inn garage"),
            new Entry(
                    new Street(),
                    "street city town alley road avenue square market downtown bridge station highway corner plaza sidewalk rooftop roof block parking lot village lane boulevard motel bar shop"),
            new Entry(
                    new Field(),
                    "field desert hill hills mountain mountains plain plains prairie valley steppe snow sand dunes wasteland battlefield sky countryside camp"));

    private static final Set<String> WEAK = Set.of("room", "house", "home", "station", "building", "ship", "living");

    private record Entry(Place place, List<String> words) {
        Entry(Place place, String words) {
            this(place, Arrays.asList(words.split(" ")));
        }
    }

    private Places() {}

    /** Returns the kind that fits a setting best. */
    static Place of(Setting setting) {
        if (Backdrop.meant(setting)) {
            return new Backdrop();
        }
        boolean outside = setting.inside() == InteriorExterior.EXTERIOR;
        List<Entry> first = outside ? OUTSIDE : INSIDE;
        Optional<Place> found = find(first, setting);
        if (found.isEmpty() && setting.inside() != InteriorExterior.INTERIOR) {
            found = find(outside ? INSIDE : OUTSIDE, setting);
        }
        return found.orElseGet(() -> outside ? new Field() : new Room()).in(setting);
    }

    private static Optional<Place> find(List<Entry> entries, Setting setting) {
        for (String text : List.of(setting.area(), setting.name(), setting.description())) {
            List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
            Optional<Place> found = last(entries, words, false).or(() -> last(entries, words, true));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The last telling word decides: a hotel corridor is a corridor. Weak words count only where nothing else does. */
    private static Optional<Place> last(List<Entry> entries, List<String> words, boolean weak) {
        for (int i = words.size() - 1; i >= 0; i--) {
            String word = words.get(i);
            for (Entry entry : entries) {
                if (WEAK.contains(word) == weak && entry.words().contains(word)) {
                    return Optional.of(entry.place());
                }
            }
        }
        return Optional.empty();
    }
}
