package dev.filmwright.trainer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    @Test
    void line_feeds_and_carriage_returns_end_lines_and_empty_ones_are_none() {
        assertThat(lines("a\nb\r\n\r\n\n\rc\rd")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_bar_that_writes_over_itself_is_as_many_lines() {
        LogLines lines = new LogLines(line -> {});
        byte[] bar = bytes("\r 10%|# | 1/10\r 20%|## | 2/10");

        assertThat(lines("\r 10%|# | 1/10\r 20%|## | 2/10")).containsExactly("10%|# | 1/10", "20%|## | 2/10");
        lines.take(bar, 0, bar.length);
        assertThat(lines.unfinished()).isEqualTo(" 20%|## | 2/10".length());
    }

    @Test
    void characters_of_several_bytes_survive_however_the_bytes_are_parted() {
        String text = "steps: 12%|█▏ | é 語 \uD83C\uDFAC\n█\n";
        byte[] bytes = bytes(text);
        for (int part = 1; part <= bytes.length; part++) {
            List<String> taken = new ArrayList<>();
            LogLines lines = new LogLines(taken::add);
            for (int from = 0; from < bytes.length; from += part) {
                lines.take(bytes, from, Math.min(bytes.length, from + part));
            }
            assertThat(taken).as("by %d", part).containsExactly("steps: 12%|█▏ | é 語 \uD83C\uDFAC", "█");
        }
    }

    @Test
    void bytes_that_are_no_text_are_replaced_and_the_rest_of_the_line_stays() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(bytes("loss "));
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xc3});
        bytes.writeBytes(bytes(" 0.5\n"));

        assertThat(lines(bytes.toByteArray())).containsExactly("loss \uFFFD\uFFFD 0.5");
    }

    @Test
    void colours_titles_and_other_controls_are_taken_out() {
        assertThat(lines("""
                        \033[1;32mgreen\033[0m\033[K
                        \033]0;a title\007after
                        \033]8;;x\033\\link
                        \033[?25lhidden\033[A\010\0
                        a\tb
                        \033[2K\033[31m
                        """)).containsExactly("green", "after", "link", "hidden", "a\tb", "");
    }

    @Test
    void of_a_huge_line_the_beginning_is_kept_and_the_next_line_is_whole() {
        String huge = "x".repeat(5 * LogLines.LONGEST);

        assertThat(lines(huge + "\nnext\n")).containsExactly("x".repeat(LogLines.LONGEST), "next");
    }

    @Test
    void a_character_cut_at_the_end_of_a_huge_line_is_replaced() {
        List<String> lines = lines("x".repeat(LogLines.LONGEST - 1) + "█ and more\n");

        assertThat(lines).containsExactly("x".repeat(LogLines.LONGEST - 1) + "\uFFFD");
    }

    @Test
    void whatever_bytes_come_lines_are_bounded_and_hold_no_controls() {
        for (int seed = 0; seed < 50; seed++) {
            byte[] garbage = new byte[40_000];
            new Random(seed).nextBytes(garbage);

            assertThat(lines(garbage))
                    .allSatisfy(line -> assertThat(line)
                            .hasSizeLessThanOrEqualTo(LogLines.LONGEST)
                            .doesNotContainPattern("[\\p{Cntrl}&&[^\t]]"));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(String text) {
        return lines(bytes(text));
    }

    private static List<String> lines(byte[] bytes) {
        List<String> taken = new ArrayList<>();
        LogLines lines = new LogLines(taken::add);
        lines.take(bytes, 0, bytes.length);
        lines.end();
        return taken;
    }
}
