package dev.filmwright.core.cutout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CutoutProperties {
    @Property(tries = 60)
    void what_lies_well_inside_the_subject_never_changes(
            @ForAll @IntRange(max = 0xffffff) int background,
            @ForAll @IntRange(max = 0xffffff) int colour,
            @ForAll @DoubleRange(min = 30, max = 70) double width,
            @ForAll @DoubleRange(min = 30, max = 70) double height) {
        Color behind = new Color(background);
        Color front = far(new Color(colour), behind);
        Scene scene = Scene.of(behind, graphics -> {
            graphics.setColor(front);
            graphics.fill(new Area(new Ellipse2D.Double(120 - width, 100 - height, 2 * width, 2 * height)));
        });
        int[] cut = scene.cutPixels();
        double margin = Scene.PLAIN.edge() + 3;
        for (int y = 0; y < Scene.HEIGHT; y++) {
            for (int x = 0; x < Scene.WIDTH; x++) {
                double u = (x + 0.5 - 120) / (width - margin);
                double v = (y + 0.5 - 100) / (height - margin);
                if (u * u + v * v < 1) {
                    int i = y * Scene.WIDTH + x;
                    assertThat(cut[i]).isEqualTo(scene.pixels[i]);
                }
            }
        }
    }

    @Property(tries = 60)
    void any_pixels_give_a_result_and_stay_as_they_are(
            @ForAll @IntRange(min = 1, max = 12) int width,
            @ForAll @IntRange(min = 1, max = 12) int height,
            @ForAll @Size(144) int[] noise) {
        int[] pixels = new int[width * height];
        System.arraycopy(noise, 0, pixels, 0, pixels.length);
        int[] before = pixels.clone();

        Cutout.Result result = Cutout.cut(pixels, width, height, Scene.PLAIN);

        assertThat(pixels).isEqualTo(before);
        if (result instanceof Cutout.Cut cut) {
            assertThat(cut.argb()).hasSize(pixels.length);
        } else {
            assertThat(((Cutout.NotPlain) result).why()).isNotBlank();
        }
    }

    @Property(tries = 30)
    void nothing_of_a_plain_background_is_left(@ForAll @IntRange(max = 0xffffff) int background) {
        Color behind = new Color(background);
        Scene scene = Scene.of(behind, graphics -> {
            graphics.setColor(far(Color.GRAY, behind));
            graphics.fill(Shapes.star(120, 100, 80, 35));
        });
        int[] cut = scene.cutPixels();
        for (int i = 0; i < cut.length; i++) {
            if (scene.subject[i] == 0) {
                assertThat(cut[i] >>> 24).as("pixel %d", i).isLessThan(16);
            }
        }
    }

    /** Returns the colour, or its opposite where it is too near the other. */
    private static Color far(Color colour, Color other) {
        int apart = Math.abs(colour.getRed() - other.getRed())
                + Math.abs(colour.getGreen() - other.getGreen())
                + Math.abs(colour.getBlue() - other.getBlue());
        return apart > 120
                ? colour
                : new Color(
                        (other.getRed() + 128) % 256, (other.getGreen() + 128) % 256, (other.getBlue() + 128) % 256);
    }
}
