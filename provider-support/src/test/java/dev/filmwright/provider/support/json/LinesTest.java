package dev.filmwright.provider.support.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.secret.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are found wherever a stream happens to be cut into pieces. */
class LinesTest {
    private static final Origin ORIGIN = new Origin("acme", Optional.empty(), Secrets.of());
    private static final int BUFFER = 8 << 10;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096, BUFFER - 1, BUFFER, BUFFER + 1, 3 * BUFFER})
    void lines_of_every_length_come_whole_in_pieces_of_every_size(int piece) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int length : new int[] {0, 1, BUFFER - 2, BUFFER - 1, BUFFER, BUFFER + 1, 2 * BUFFER, 5, 0}) {
            lines.add("x".repeat(length));
        }
        for (String end : List.of("\n", "\r\n", "\r")) {
            String text = String.join(end, lines) + end + "last";

            List<String> read = all(new Lines(pieces(text, piece), 3 * BUFFER, true, ORIGIN));

            assertThat(read).as(end.replace('\r', 'R').replace('\n', 'N')).hasSize(lines.size() + 1);
            assertThat(read.subList(0, lines.size())).isEqualTo(lines);
            assertThat(read.get(lines.size())).isEqualTo("last");
        }
    }

    @Test
    void a_line_that_a_return_ends_is_there_before_what_follows() throws IOException {
        InputStream broken = new InputStream() {
            private final InputStream first = new ByteArrayInputStream(new byte[] {'a', '\r'});

            @Override
            public int read() {
                throw new AssertionError("read in blocks");
            }

            @Override
            public int read(byte[] target, int from, int most) throws IOException {
                int read = first.read(target, from, most);
                if (read < 0) {
                    throw new IOException("nothing followed");
                }
                return read;
            }
        };
        Lines lines = new Lines(broken, 10, true, ORIGIN);

        assertThat(lines.next().orElseThrow()).containsExactly('a');
        assertThatThrownBy(lines::next).isInstanceOf(IOException.class);
    }

    @Test
    void a_return_is_part_of_a_line_where_it_ends_none() throws IOException {
        assertThat(all(new Lines(pieces("a\rb\r\nc", 2), 10, false, ORIGIN))).containsExactly("a\rb\r", "c");
    }

    @Test
    void a_line_of_the_longest_length_is_read_and_a_longer_one_refused() throws IOException {
        assertThat(all(new Lines(pieces("x".repeat(20_000) + "\n", 999), 20_000, false, ORIGIN)))
                .hasSize(1);
        for (String end : List.of("\n", "")) {
            Lines lines = new Lines(pieces("x".repeat(20_001) + end, 999), 20_000, false, ORIGIN);
            assertThatThrownBy(lines::next).isInstanceOf(ProviderException.class);
        }
    }

    private static List<String> all(Lines lines) throws IOException {
        List<String> all = new ArrayList<>();
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(new String(line.get(), StandardCharsets.ISO_8859_1));
        }
        return all;
    }

    /** Returns a stream that gives at most so many bytes at a time. */
    private static InputStream pieces(String text, int most) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)) {
            @Override
            public int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(most, length));
            }
        };
    }
}
