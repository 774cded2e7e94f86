package dev.filmwright.core.export.animatic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BitWriterTest {
    private final BitWriter out = new BitWriter(1);

    @Test
    void unsigned_numbers_are_written_as_in_table_9_2() {
        for (int value = 0; value < 5; value++) {
            out.unsigned(value);
        }
        out.bits(0, 7);

        // 1 010 011 00100 00101, then seven zeros
        assertThat(out.toByteArray()).containsExactly(0b1010_0110, 0b0100_0010, 0b1000_0000);
    }

    @Test
    void signed_numbers_alternate_as_in_table_9_3() {
        for (int value : new int[] {0, 1, -1, 2}) {
            out.signed(value);
        }
        out.trailing();

        // 1 010 011 00100, then the stop bit
        assertThat(out.toByteArray()).containsExactly(0b1010_0110, 0b0100_1000);
    }

    @Test
    void a_whole_byte_still_gets_its_stop_bit() {
        out.bits(0xFF, 8);
        out.trailing();

        assertThat(out.toByteArray()).containsExactly(0xFF, 0x80);
    }

    @Test
    void thirty_two_bits_go_in_at_once_and_it_grows() {
        out.flag(true);
        out.bits(-1, 32);
        out.bits(0, 7);

        assertThat(out.toByteArray()).containsExactly(0xFF, 0xFF, 0xFF, 0xFF, 0x80);
    }

    @Test
    void what_looks_like_a_start_code_is_broken_up() {
        for (int value : new int[] {0, 0, 1, 0, 0, 0, 0, 4}) {
            out.bits(value, 8);
        }

        assertThat(NalUnit.of(0x65, out)).containsExactly(0x65, 0, 0, 3, 1, 0, 0, 3, 0, 0, 4);
    }
}
