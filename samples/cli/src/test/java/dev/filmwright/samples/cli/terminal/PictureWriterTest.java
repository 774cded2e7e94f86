package dev.filmwright.samples.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureWriterTest {
    private final StringWriter said = new StringWriter();
    private final PrintWriter out = new PrintWriter(said, true);

    @Test
    void a_terminal_is_known_by_its_environment() {
        assertThat(Graphics.of(Map.of("KITTY_WINDOW_ID", "1"))).contains(Graphics.KITTY);
        assertThat(Graphics.of(Map.of("TERM", "xterm-kitty"))).contains(Graphics.KITTY);
        assertThat(Graphics.of(Map.of("TERM", "xterm-ghostty"))).contains(Graphics.KITTY);
        assertThat(Graphics.of(Map.of("TERM_PROGRAM", "iTerm.app"))).contains(Graphics.ITERM);
        assertThat(Graphics.of(Map.of("TERM_PROGRAM", "WezTerm"))).contains(Graphics.ITERM);
        assertThat(Graphics.of(Map.of("LC_TERMINAL", "iTerm2", "TERM", "xterm-256color")))
                .contains(Graphics.ITERM);
        assertThat(Graphics.of(Map.of("TERM", "xterm-256color"))).isEmpty();
        assertThat(Graphics.of(Map.of())).isEmpty();
    }

    @Test
    void behind_tmux_and_screen_nothing_is_known() {
        assertThat(Graphics.of(Map.of("KITTY_WINDOW_ID", "1", "TMUX", "/tmp/tmux")))
                .isEmpty();
        assertThat(Graphics.of(Map.of("LC_TERMINAL", "iTerm2", "TERM", "screen-256color")))
                .isEmpty();
    }

    @Test
    void pictures_are_shown_if_somebody_watches_and_the_terminal_can_unless_told_otherwise() {
        Map<String, String> kitty = Map.of("KITTY_WINDOW_ID", "1");

        assertThat(PictureWriter.of(PictureMode.AUTO, out, kitty, true).shows()).isTrue();
        assertThat(PictureWriter.of(PictureMode.AUTO, out, kitty, false).shows())
                .isFalse();
        assertThat(PictureWriter.of(PictureMode.AUTO, out, Map.of(), true).shows())
                .isFalse();
        assertThat(PictureWriter.of(PictureMode.NEVER, out, kitty, true).shows())
                .isFalse();
        assertThat(PictureWriter.of(PictureMode.ALWAYS, out, Map.of(), false).shows())
                .isTrue();
    }

    @Test
    void iterm_gets_one_sequence_with_a_png_of_the_size_it_says() throws IOException {
        PictureWriter writer = PictureWriter.of(PictureMode.AUTO, out, Map.of("TERM_PROGRAM", "iTerm.app"), true);

        assertThat(writer.show(noise("bmp", 30, 20))).isTrue();

        var sequence = Pattern.compile(
                        "\u001b]1337;File=inline=1;preserveAspectRatio=1;size=(\\d+):([A-Za-z0-9+/=]+)\u0007\\R")
                .matcher(said.toString());
        assertThat(sequence.matches()).isTrue();
        byte[] png = Base64.getDecoder().decode(sequence.group(2));
        assertThat(png).hasSize(Integer.parseInt(sequence.group(1)));
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(30);
    }

    @Test
    void kitty_gets_a_png_in_pieces_of_four_kilobytes_at_most() throws IOException {
        PictureWriter writer = PictureWriter.of(PictureMode.AUTO, out, Map.of("TERM", "xterm-kitty"), true);

        assertThat(writer.show(noise("bmp", 120, 90))).isTrue();

        var sequence =
                Pattern.compile("\u001b_G([^;]*);([A-Za-z0-9+/=]+)\u001b\\\\").matcher(said.toString());
        StringBuilder data = new StringBuilder();
        List<String> keys = new ArrayList<>();
        while (sequence.find()) {
            keys.add(sequence.group(1));
            assertThat(sequence.group(2).length()).isBetween(1, 4096);
            data.append(sequence.group(2));
        }
        assertThat(keys.size()).isGreaterThan(3);
        assertThat(keys.get(0)).isEqualTo("f=100,a=T,q=2,m=1");
        assertThat(keys.subList(1, keys.size() - 1)).containsOnly("m=1");
        assertThat(keys).endsWith("m=0");
        byte[] png = Base64.getDecoder().decode(data.toString());
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getHeight()).isEqualTo(90);
    }

    @Test
    void what_is_no_picture_is_not_shown() throws IOException {
        PictureWriter writer = PictureWriter.of(PictureMode.ALWAYS, out, Map.of(), false);

        assertThat(writer.show(new ByteArrayInputStream(new byte[] {1, 2, 3}))).isFalse();
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void a_picture_that_says_it_is_huge_is_not_decoded() throws IOException {
        PictureWriter writer = PictureWriter.of(PictureMode.ALWAYS, out, Map.of(), false);
        byte[] png = noise("png", 8, 8).readAllBytes();
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000); // width and height of its header

        assertThat(writer.show(new ByteArrayInputStream(png))).isFalse();
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void a_picture_that_is_cut_is_not_shown() throws IOException {
        PictureWriter writer = PictureWriter.of(PictureMode.ALWAYS, out, Map.of(), false);
        byte[] png = noise("png", 80, 80).readAllBytes();

        assertThatThrownBy(() -> writer.show(new ByteArrayInputStream(png, 0, png.length / 2)))
                .isInstanceOf(IOException.class);
        assertThat(said.toString()).isEmpty();
    }

    private static InputStream noise(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
