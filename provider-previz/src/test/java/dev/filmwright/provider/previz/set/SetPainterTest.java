package dev.filmwright.provider.previz.set;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Setting;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.provider.previz.Samples;
import dev.filmwright.provider.previz.camera.Camera;
import dev.filmwright.provider.previz.camera.CameraRig;
import dev.filmwright.provider.previz.camera.Subject;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Pen;
import dev.filmwright.provider.previz.ink.Sheet;
import dev.filmwright.provider.previz.ink.Tone;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetPainterTest {
    @Test
    void the_same_place_looks_the_same_in_every_shot() {
        assertThat(drawn("ANNA'S FLAT", "", TimeOfDay.DAY)).isEqualTo(drawn(" anna's flat ", "", TimeOfDay.DAY));
    }

    @Test
    void two_places_of_a_kind_differ() {
        assertThat(drawn("ANNA'S FLAT", "", TimeOfDay.DAY)).isNotEqualTo(drawn("BRUNO'S FLAT", "", TimeOfDay.DAY));
    }

    @Test
    void the_hour_changes_the_light() {
        assertThat(drawn("ANNA'S FLAT", "", TimeOfDay.DAY)).isNotEqualTo(drawn("ANNA'S FLAT", "", TimeOfDay.NIGHT));
    }

    @Test
    void the_part_of_a_place_decides_before_its_name() {
        assertThat(kind("ANNA'S HOUSE", "KITCHEN", InteriorExterior.INTERIOR)).isInstanceOf(Kitchen.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNA'S FLAT, INTERIOR, Room",
        "HOTEL ROOM, INTERIOR, Bedroom",
        "POLICE STATION, INTERIOR, Office",
        "HOTEL CORRIDOR, INTERIOR, Corridor",
        "SPACE STATION, INTERIOR, ControlRoom",
        "STARSHIP BRIDGE, INTERIOR, ControlRoom",
        "ENGINE ROOM, INTERIOR, EngineRoom",
        "POWER PLANT, INTERIOR, EngineRoom",
        "ENGINE CONTROL ROOM, INTERIOR, ControlRoom",
        "THRONE ROOM, INTERIOR, Hall",
        "CARGO HANGAR, INTERIOR, Hangar",
        "THE ABYSS, INTERIOR, Cave",
        "JOE'S BAR, INTERIOR, Bar",
        "PASSENGER LOUNGE, INTERIOR, WaitingRoom",
        "WAITING ROOM, INTERIOR, WaitingRoom",
        "COCKTAIL LOUNGE, INTERIOR, Bar",
        "TAXI, INTERIOR, Cabin",
        "HALLWAY, INTERIOR, Corridor",
        "BATHROOM, INTERIOR, Bathroom",
        "SOMEWHERE, INTERIOR, Room",
        "MARKET STREET, EXTERIOR, Street",
        "PALACE COURTYARD, EXTERIOR, House",
        "DARK FOREST, EXTERIOR, Forest",
        "DESERT, EXTERIOR, Field",
        "HARBOUR, EXTERIOR, Shore",
        "OPEN SEA, EXTERIOR, OpenSea",
        "FERRY DECK, EXTERIOR, Deck",
        "BEACH HOUSE DECK, EXTERIOR, House",
        "ORBIT, EXTERIOR, Space",
        "SOMEWHERE, EXTERIOR, Field"
    })
    void words_choose_the_kind_of_place(String name, InteriorExterior inside, String kind) {
        assertThat(kind(name, "", inside).getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "FERRY BRIDGE, '', SEA",
        "THE SHIP'S BRIDGE, '', SEA",
        "SUBMARINE, '', SEA",
        "EMBER ONE BRIDGE, '', LAND",
        "EMBER ONE BRIDGE, the flagship in orbit, SPACE",
        "STARSHIP BRIDGE, '', SPACE",
        "SPACE STATION, '', SPACE",
        "MOON BASE CONTROL, '', SPACE",
        "MISSION CONTROL, '', LAND"
    })
    void a_control_room_looks_out_on_what_its_words_say(String name, String description, Outlook outlook) {
        Setting setting = new Setting(name, "", InteriorExterior.INTERIOR, TimeOfDay.DAY, description);
        assertThat(Places.of(setting)).isEqualTo(new ControlRoom(outlook));
    }

    @Test
    void the_window_of_a_bridge_at_sea_shows_the_hour_and_that_of_a_starship_does_not() {
        assertThat(brightness("FERRY BRIDGE", TimeOfDay.DAY)).isGreaterThan(0.6);
        assertThat(brightness("FERRY BRIDGE", TimeOfDay.NIGHT)).isLessThan(0.4);
        assertThat(brightness("STARSHIP BRIDGE", TimeOfDay.DAY)).isLessThan(0.4);
    }

    /** How bright the upper part of the window is on the whole. */
    private static double brightness(String name, TimeOfDay time) {
        int[] pixels = pixels(name, "", time);
        double sum = 0;
        for (int y = 48; y < 56; y++) {
            for (int x = 130; x < 150; x++) {
                sum += Tone.luma(pixels[y * 320 + x]) / 160;
            }
        }
        return sum;
    }

    private static Place kind(String name, String area, InteriorExterior inside) {
        return Places.of(new Setting(name, area, inside, TimeOfDay.DAY, ""));
    }

    private static int drawn(String name, String area, TimeOfDay time) {
        return Arrays.hashCode(pixels(name, area, time));
    }

    private static int[] pixels(String name, String area, TimeOfDay time) {
        SetPainter painter = new SetPainter(new Setting(name, area, InteriorExterior.INTERIOR, time, ""));
        Camera camera = CameraRig.rig(
                Samples.setup(Framing.WIDE, Angle.EYE_LEVEL),
                new Subject(1.75, 0, 1, 0, painter.extent(), painter.reach(), painter.swing()),
                320,
                150,
                painter.dice());
        try (Sheet sheet = new Sheet(320, 150, Palette.PAPER)) {
            painter.paint(camera, new Pen(sheet, Dice.of(1), 1), Palette.of(time, true, painter.dice()), Framing.WIDE);
            return sheet.pixels().clone();
        }
    }
}
