package dev.filmwright.provider.previz.prop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.provider.previz.ink.Dice;
import dev.filmwright.provider.previz.ink.Palette;
import dev.filmwright.provider.previz.ink.Sheet;
import dev.filmwright.provider.previz.ink.View;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropBookTest {
    private static final int[] BLANK = new int[80 * 80];

    static Stream<Prop> props() {
        return Stream.of(Tools.ALL, Papers.ALL, Vessels.ALL, Devices.ALL).flatMap(list -> list.stream());
    }

    @ParameterizedTest
    @MethodSource("props")
    void every_thing_is_found_by_its_name_and_leaves_ink(Prop prop) {
        String name = prop.words().get(0);
        assertThat(PropBook.find(name)).contains(prop);
        assertThat(drawn(name)).isNotEqualTo(BLANK).isNotEqualTo(drawn("gizmo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anna's old suitcase", "SUITCASES", "suitcase"})
    void the_last_telling_word_says_what_it_is(String name) {
        assertThat(PropBook.find(name)).isEqualTo(PropBook.find("suitcase")).isPresent();
    }

    @Test
    void an_unknown_thing_gets_a_tag_with_its_name() {
        assertThat(PropBook.find("gizmo 3000")).isEmpty();
        assertThat(PropBook.find("")).isEmpty();
        assertThat(drawn("gizmo")).isNotEqualTo(BLANK).isNotEqualTo(drawn("doodad"));
    }

    private static int[] drawn(String name) {
        try (Sheet sheet = new Sheet(80, 80, 0)) {
            Palette palette = Palette.of(TimeOfDay.DAY, true, Dice.of(1));
            new PropPainter(name).paint(sheet, palette, new Upright(), Dice.of(2));
            return Arrays.copyOf(sheet.pixels(), 80 * 80);
        }
    }

    private record Upright() implements View {
        @Override
        public double x(double x, double y) {
            return 40 + x * 36;
        }

        @Override
        public double y(double x, double y) {
            return 70 - y * 60;
        }

        @Override
        public double scale() {
            return 60;
        }
    }
}
