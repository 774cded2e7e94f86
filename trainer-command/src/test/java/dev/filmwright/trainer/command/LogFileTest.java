package dev.filmwright.trainer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path folder;

    private Path file;
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void name() {
        file = folder.resolve("log");
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    private long read(long offset, boolean whole) throws IOException {
        return new LogFile(file).read(offset, whole, lines::add);
    }

    @Test
    void a_line_that_is_not_ended_waits_for_its_end_even_inside_a_character() throws IOException {
        byte[] bar = "steps: 12%|█▏\n".getBytes(StandardCharsets.UTF_8);
        write("epoch 1/2\n");
        write(Arrays.copyOf(bar, 12));

        long offset = read(0, false);
        write(Arrays.copyOfRange(bar, 12, bar.length));
        offset = read(offset, false);

        assertThat(lines).containsExactly("epoch 1/2", "steps: 12%|█▏");
        assertThat(offset).isEqualTo(Files.size(file));
    }

    @Test
    void the_last_line_counts_without_its_end_once_nothing_more_is_written() throws IOException {
        write("one\ntwo");

        long offset = read(0, false);
        assertThat(lines).containsExactly("one");
        read(offset, true);

        assertThat(lines).containsExactly("one", "two");
    }

    @Test
    void a_log_that_is_not_there_has_no_lines() throws IOException {
        assertThat(read(0, true)).isZero();
        assertThat(lines).isEmpty();
        assertThat(new LogFile(file).tail(3)).isEmpty();
    }

    @Test
    void an_offset_behind_its_end_reads_nothing() throws IOException {
        write("one\n");

        assertThat(read(1000, false)).isEqualTo(1000);
        assertThat(lines).isEmpty();
    }

    @Test
    void a_line_without_end_holds_nobody_up_for_ever() throws IOException {
        byte[] endless = new byte[9 << 20];
        Arrays.fill(endless, (byte) 'x');
        write(endless);

        long offset = read(0, false);
        assertThat(offset).isPositive();
        write("\nnext\n");
        read(offset, false);

        assertThat(lines).last().isEqualTo("next");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(LogLines.LONGEST));
    }

    @Test
    void the_tail_is_the_last_lines_in_order() throws IOException {
        write(String.join(
                "\n", IntStream.range(0, 40_000).mapToObj(i -> "line " + i).toList()));

        assertThat(new LogFile(file).tail(3)).containsExactly("line 39997", "line 39998", "line 39999");
    }
}
