package dev.filmwright.core.cutout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutoutTest {
    @ParameterizedTest
    @ValueSource(strings = {"white", "grey", "green", "black", "light from the left", "darker corners"})
    void a_drawn_subject_gets_back_the_alpha_it_was_drawn_with(String background) {
        Scene scene = Scene.of(named(background), CutoutTest::star);
        int[] cut = scene.cutPixels();
        assertThat(scene.alphaError(cut)).isLessThan(0.0005);
        assertThat(scene.edgeAlphaError(cut)).isLessThan(0.02);
    }

    @ParameterizedTest
    @ValueSource(strings = {"white", "black", "light from the left", "darker corners"})
    void what_jpeg_compression_adds_is_no_subject(String background) {
        Scene scene = Scene.of(named(background), CutoutTest::person).compressed(0.9f);
        int[] cut = scene.cutPixels();
        assertThat(scene.alphaError(cut)).isLessThan(0.002);
        assertThat(scene.edgeAlphaError(cut)).isLessThan(0.09);
    }

    @ParameterizedTest
    @ValueSource(strings = {"white", "grey", "green", "black"})
    void before_another_background_the_edge_shows_no_halo_of_the_old_one(String background) {
        Scene scene = Scene.of(named(background), CutoutTest::star);
        int[] cut = scene.cutPixels();
        assertThat(scene.fringe(cut, Color.MAGENTA)).isLessThan(2);
        assertThat(scene.fringe(cut, Color.BLACK)).isLessThan(2);
        assertThat(scene.fringe(cut, Color.WHITE)).isLessThan(2);
    }

    @Test
    void a_picture_that_keeps_its_old_background_at_the_edge_is_told_from_a_clean_one() {
        Scene scene = Scene.of(Color.WHITE, CutoutTest::star);
        int[] naive = scene.pixels.clone();
        for (int i = 0; i < naive.length; i++) {
            naive[i] = scene.subject[i] >>> 24 == 0 ? 0 : naive[i];
        }
        assertThat(scene.fringe(naive, Color.BLACK)).isGreaterThan(40);
    }

    @Test
    void hair_of_a_pixel_and_a_half_stays_on_the_head() {
        Scene scene = Scene.of(Color.WHITE, graphics -> hair(graphics, 1.5f));
        assertThat(scene.edgeAlphaError(scene.cutPixels())).isLessThan(0.03);
    }

    @Test
    void hair_thinner_than_a_pixel_is_not_lost() {
        Scene scene = Scene.of(Color.WHITE, graphics -> hair(graphics, 0.6f));
        int[] cut = scene.cutPixels();
        assertThat(scene.edgeAlphaError(cut)).isLessThan(0.16);
        for (int i = 0; i < cut.length; i++) {
            if (scene.subject[i] >>> 24 > 128) {
                assertThat(cut[i] >>> 24).as("pixel %d", i).isGreaterThan(90);
            }
        }
    }

    @Test
    void a_subject_that_the_frame_cuts_off_is_cut_out_all_the_same() {
        Scene scene = Scene.of(Color.WHITE, graphics -> {
            graphics.setColor(new Color(90, 60, 40));
            graphics.fill(new Ellipse2D.Double(70, 60, 100, 300));
        });
        int[] cut = scene.cutPixels();
        assertThat(scene.alphaError(cut)).isLessThan(0.001);
        assertThat(cut[(Scene.HEIGHT - 1) * Scene.WIDTH + 120])
                .isEqualTo(scene.pixels[(Scene.HEIGHT - 1) * Scene.WIDTH + 120]);
    }

    @Test
    void a_hole_is_kept_unless_asked_for() {
        Scene scene = Scene.of(Color.WHITE, graphics -> {
            graphics.setColor(new Color(30, 90, 60));
            graphics.setStroke(new BasicStroke(24));
            graphics.draw(new Ellipse2D.Double(60, 40, 120, 120));
        });
        int middle = 100 * Scene.WIDTH + 120;
        assertThat(scene.cutPixels()[middle]).isEqualTo(0xffffffff);
        Cutout.Cut cut =
                (Cutout.Cut) Cutout.cut(scene.pixels, Scene.WIDTH, Scene.HEIGHT, new Cutout.Settings(14, true, 4));
        assertThat(cut.argb()[middle] >>> 24).isZero();
        assertThat(scene.edgeAlphaError(cut.argb())).isLessThan(0.02);
    }

    @Test
    void white_on_white_with_an_outline_is_kept_whole() {
        Scene scene = Scene.of(Color.WHITE, graphics -> {
            graphics.setColor(Color.WHITE);
            graphics.fill(new Ellipse2D.Double(60, 40, 120, 120));
            graphics.setColor(Color.DARK_GRAY);
            graphics.setStroke(new BasicStroke(3));
            graphics.draw(new Ellipse2D.Double(60, 40, 120, 120));
        });
        int[] cut = scene.cutPixels();
        assertThat(cut[100 * Scene.WIDTH + 120]).isEqualTo(0xffffffff);
        assertThat(scene.alphaError(cut)).isLessThan(0.003);
    }

    @Test
    void white_on_white_without_an_outline_is_refused() {
        Scene scene = Scene.of(Color.WHITE, graphics -> {
            graphics.setColor(new Color(253, 253, 252));
            graphics.fill(new Ellipse2D.Double(60, 40, 120, 120));
        });
        assertThat(scene.cut())
                .isInstanceOfSatisfying(
                        Cutout.NotPlain.class, no -> assertThat(no.why()).contains("stands out"));
    }

    @Test
    void a_background_of_many_colours_is_refused_with_figures() {
        Random random = new Random(5);
        int[] colours = new int[Scene.WIDTH * Scene.HEIGHT];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = 0xff000000 | random.nextInt(1 << 24);
        }
        Scene scene = Scene.of((x, y) -> colours[y * Scene.WIDTH + x], CutoutTest::star);
        assertThat(scene.cut())
                .isInstanceOfSatisfying(
                        Cutout.NotPlain.class,
                        no -> assertThat(no.why())
                                .containsPattern("\\d+ % of its border")
                                .contains("60 %"));
    }

    @Test
    void a_landscape_under_a_plain_sky_is_refused() {
        Scene scene = Scene.of(
                (x, y) -> y < 110 ? 0xff90b0e0 : 0xff000000 | (40 + (x * 7 + y * 13) % 90) << 8 | 0x200010,
                CutoutTest::star);
        assertThat(scene.cut()).isInstanceOf(Cutout.NotPlain.class);
    }

    @Test
    void dust_in_the_background_goes_with_it() {
        Scene scene = Scene.of((x, y) -> x % 40 == 7 && y % 40 == 9 ? grey(238) : 0xffffffff, CutoutTest::star);
        int[] cut = scene.cutPixels();
        assertThat(scene.alphaError(cut)).isLessThan(0.0005);
    }

    private static IntBinaryOperator named(String background) {
        return switch (background) {
            case "white" -> (x, y) -> 0xffffffff;
            case "grey" -> (x, y) -> 0xff808080;
            case "green" -> (x, y) -> 0xff30c040;
            case "black" -> (x, y) -> 0xff000000;
            case "light from the left" -> (x, y) -> grey(200 + 40.0 * x / Scene.WIDTH - 20.0 * y / Scene.HEIGHT);
            case "darker corners" -> (x, y) -> grey(240 - 25 * fromTheMiddle(x, y));
            default -> throw new IllegalArgumentException(background);
        };
    }

    private static void star(Graphics2D graphics) {
        graphics.setColor(new Color(200, 40, 30));
        graphics.fill(Shapes.star(120, 100, 80, 35));
    }

    private static void person(Graphics2D graphics) {
        graphics.setPaint(new GradientPaint(60, 40, new Color(190, 120, 90), 180, 180, new Color(90, 50, 60)));
        graphics.fill(new Ellipse2D.Double(60.3, 30.7, 120, 140));
    }

    private static void hair(Graphics2D graphics, float width) {
        person(graphics);
        graphics.setColor(new Color(90, 50, 30));
        graphics.setStroke(new BasicStroke(width));
        for (int i = 0; i < 14; i++) {
            double angle = i * 2 * Math.PI / 14 + 0.05;
            graphics.draw(new Line2D.Double(120, 100, 120 + 95 * Math.cos(angle), 100 + 90 * Math.sin(angle)));
        }
    }

    private static int grey(double value) {
        int level = (int) Math.round(value);
        return 0xff000000 | level << 16 | level << 8 | level;
    }

    private static double fromTheMiddle(int x, int y) {
        double u = 2.0 * x / Scene.WIDTH - 1;
        double v = 2.0 * y / Scene.HEIGHT - 1;
        return u * u + v * v;
    }
}
