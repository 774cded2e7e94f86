package dev.filmwright.samples.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.LiveEvent;
import dev.filmwright.media.MediaType;
import dev.filmwright.samples.cli.terminal.PictureMode;
import dev.filmwright.samples.cli.terminal.PictureWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LiveViewTest {
    private static final String END = System.lineSeparator();

    private final StringWriter text = new StringWriter();
    private final StringWriter status = new StringWriter();

    private LiveView view(PictureMode mode, boolean streams) {
        PrintWriter out = new PrintWriter(text, true);
        return new LiveView(out, new PrintWriter(status, true), PictureWriter.of(mode, out), false, streams);
    }

    @Test
    void text_is_shown_as_it_comes_and_its_rest_in_the_end() {
        try (LiveView view = view(PictureMode.NEVER, true)) {
            view.on(new LiveEvent.Text("It rains"));
            assertThat(text.toString()).isEqualTo("It rains");
            view.on(new LiveEvent.Text(" on the"));

            view.finish("It rains on the quay.");
        }

        assertThat(text.toString()).isEqualTo("It rains on the quay." + END);
        assertThat(status.toString()).isEmpty();
    }

    @Test
    void if_something_was_missed_the_whole_text_is_shown_once_more_and_it_is_said_why() {
        try (LiveView view = view(PictureMode.NEVER, true)) {
            view.on(new LiveEvent.Text("It "));
            view.on(new LiveEvent.Missed(2));
            view.on(new LiveEvent.Text("quay."));

            view.finish("It rains on the quay.");
        }

        assertThat(text.toString()).isEqualTo("It quay." + END + "It rains on the quay." + END);
        assertThat(status.toString()).contains("not all");
    }

    @Test
    void a_text_that_was_mended_afterwards_is_shown_whole() {
        try (LiveView view = view(PictureMode.NEVER, true)) {
            view.on(new LiveEvent.Text("{\"a\": "));

            view.finish("{\"b\": 1}");
        }

        assertThat(text.toString()).endsWith("{\"b\": 1}" + END);
    }

    @Test
    void nothing_is_streamed_where_only_the_whole_is_wanted() {
        try (LiveView view = view(PictureMode.NEVER, false)) {
            view.on(new LiveEvent.Text("It rains"));

            view.finish("It rains.");
        }

        assertThat(text.toString()).isEqualTo("It rains." + END);
    }

    @Test
    void what_steers_a_terminal_is_left_out() {
        try (LiveView view = view(PictureMode.NEVER, true)) {
            view.on(new LiveEvent.Text("a\u001b[2Jb\n"));
            view.on(new LiveEvent.Progress(OptionalDouble.empty(), "draw\u0007ing\nnow"));

            view.finish("a\u001b[2Jb\nc");
        }

        assertThat(text.toString()).isEqualTo("a[2Jb\nc" + END);
        assertThat(status.toString()).isEqualTo("  draw ing now" + END);
    }

    @Test
    void each_step_is_said_once_where_nobody_watches() {
        try (LiveView view = view(PictureMode.NEVER, true)) {
            view.on(new LiveEvent.Progress(OptionalDouble.of(0.1), "loading"));
            view.on(new LiveEvent.Progress(OptionalDouble.of(0.2), "loading"));
            view.on(new LiveEvent.Progress(OptionalDouble.of(0.3), "drawing"));
            view.on(new LiveEvent.Progress(OptionalDouble.of(0.4), ""));
        }

        assertThat(status.toString()).isEqualTo("  loading" + END + "  drawing" + END);
    }

    @Test
    void previews_are_shown_ever_more_rarely_and_a_broken_one_does_no_harm() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
        try (LiveView view = view(PictureMode.ALWAYS, true)) {
            for (int i = 0; i < 7; i++) {
                view.on(new LiveEvent.Preview(MediaType.PNG, png.toByteArray()));
            }
            assertThat(text.toString().split("\u001b]1337;File", -1))
                    .as("1st, 2nd, 4th")
                    .hasSize(4);

            view.on(new LiveEvent.Preview(MediaType.PNG, Arrays.copyOf(png.toByteArray(), 40)));
            assertThat(status.toString()).contains("cannot be read");
        }
    }

    @Test
    void after_its_end_nothing_is_shown() {
        LiveView view = view(PictureMode.NEVER, true);
        view.end();

        view.on(new LiveEvent.Text("late"));

        assertThat(text.toString()).isEmpty();
        view.close();
    }
}
