package dev.filmwright.core.screenplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.filmwright.screenplay.Screenplay;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten seconds are a hundred times what reading takes, and a thousandth of what it would take in quadratic time. */
final class LinearTimeTest {
    private static final int LENGTH = 2 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[",
                "/*",
                "*",
                "\n",
                "\\",
                "\\[[",
                "_*",
                "*a",
                "((",
                "(a)",
                "#",
                "[[\n",
                "BOB\n[[n]]\n",
                "/**/",
                "\r",
                "  \n",
                "Title: x\n",
                "Title:\n",
                "   x\n",
                " - ",
                "\\/*",
                "~\n",
                ".a#1#",
                "BOB(",
                "\u00a0"
            })
    void nothing_takes_more_than_linear_time_to_read(String piece) {
        String text = piece.repeat(LENGTH / piece.length());

        Screenplay read = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> Samples.screenplays().parseFountain(text));

        assertThat(read.elements()).allMatch(element -> element.span().end() <= text.length());
    }
}
