package dev.filmwright.core.export.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SampleTableTest {
    private final SampleTable table = new SampleTable();

    @Test
    void chunks_of_equal_length_share_an_entry() {
        shots(3, 3, 3, 5, 3);

        ByteBuffer runs = box("stsc");

        assertThat(runs.getInt(12)).isEqualTo(3);
        assertThat(ints(runs, 16, 9)).containsExactly(1, 3, 1, 4, 5, 1, 5, 3, 1);
    }

    @Test
    void offsets_count_from_where_the_pictures_start() {
        shots(2, 1);

        assertThat(ints(box("stco"), 12, 3)).containsExactly(2, 1000, 1000 + 2 * 7);
    }

    @Test
    void beyond_four_gigabytes_offsets_take_64_bits() {
        for (int shot = 0; shot < 3; shot++) {
            table.startShot();
            table.add(Integer.MAX_VALUE);
        }

        ByteBuffer offsets = box("co64");

        assertThat(offsets.getInt(12)).isEqualTo(3);
        assertThat(offsets.getLong(16 + 16)).isEqualTo(1000 + 2L * Integer.MAX_VALUE);
    }

    private void shots(int... lengths) {
        for (int length : lengths) {
            table.startShot();
            for (int picture = 0; picture < length; picture++) {
                table.add(7);
            }
        }
    }

    private ByteBuffer box(String type) {
        byte[] boxes = table.boxes(1000, 1000);
        int at = new String(boxes, StandardCharsets.ISO_8859_1).indexOf(type);
        assertThat(at).isPositive();
        return ByteBuffer.wrap(boxes, at - 4, boxes.length - at + 4).slice();
    }

    private static int[] ints(ByteBuffer from, int at, int count) {
        int[] values = new int[count];
        for (int index = 0; index < count; index++) {
            values[index] = from.getInt(at + 4 * index);
        }
        return values;
    }
}
