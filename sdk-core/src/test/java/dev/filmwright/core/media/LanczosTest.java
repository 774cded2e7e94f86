package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LanczosTest {
    @Test
    void a_flat_colour_stays_itself_at_any_size() {
        int[] pixels = new int[97 * 61];
        Arrays.fill(pixels, 0xff7b2c05);
        Picture flat = new Picture(pixels, 97, 61, true);
        for (int edge : new int[] {1, 2, 7, 40, 96, 97, 150}) {
            assertThat(Lanczos.resize(flat, edge, edge).argb).containsOnly(0xff7b2c05);
        }
    }

    @Test
    void transparent_pixels_lend_no_colour_to_their_neighbours() {
        int[] pixels = new int[64 * 64];
        for (int i = 0; i < pixels.length; i++) {
            // Opaque red beside fully transparent green.
            pixels[i] = i % 64 < 32 ? 0xffff0000 : 0x0000ff00;
        }
        Picture half = Lanczos.resize(new Picture(pixels, 64, 64, false), 16, 16);
        assertThat(half.opaque).isFalse();
        for (int pixel : half.argb) {
            if (pixel >>> 24 > 0) {
                assertThat(pixel >> 8 & 0xff).isZero();
                assertThat(pixel >> 16 & 0xff).isGreaterThan(240);
            }
        }
        assertThat(half.argb[0]).isEqualTo(0xffff0000);
        assertThat(half.argb[15]).isZero();
    }

    @Test
    void a_gradient_keeps_its_values_where_it_had_them() {
        int[] pixels = new int[256 * 8];
        for (int i = 0; i < pixels.length; i++) {
            int grey = i % 256;
            pixels[i] = grey << 16 | grey << 8 | grey;
        }
        Picture small = Lanczos.resize(new Picture(pixels, 256, 8, true), 64, 2);
        for (int x = 4; x < 60; x++) {
            int exact = 4 * x + 2;
            assertThat(small.argb[x] & 0xff).isBetween(exact - 2, exact + 2);
        }
    }

    @Test
    void a_hard_edge_does_not_wrap_around_to_another_colour() {
        int[] pixels = new int[64 * 64];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 64 < 32 ? 0xffffff : 0x000000;
        }
        for (int pixel : Lanczos.resize(new Picture(pixels, 64, 64, true), 40, 40).argb) {
            assertThat(pixel >> 16 & 0xff).isEqualTo(pixel & 0xff).isEqualTo(pixel >> 8 & 0xff);
        }
    }

    @Test
    void a_thumbnail_is_the_square_middle() {
        int[] pixels = new int[900 * 300];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % 900;
            pixels[i] = x < 300 ? 0xff0000 : x < 600 ? 0x00ff00 : 0x0000ff;
        }
        Picture thumbnail = new Picture(pixels, 900, 300, true).thumbnail(100);
        assertThat(thumbnail.width).isEqualTo(100);
        assertThat(thumbnail.height).isEqualTo(100);
        assertThat(thumbnail.argb).containsOnly(0xff00ff00);
    }

    @Test
    void a_thumbnail_of_a_large_picture_is_like_a_direct_one() {
        Picture large = Pixels.of(TestImages.drawn(1300, 1300, BufferedImage.TYPE_INT_RGB));
        Picture shrunk = large.thumbnail(200);
        Picture direct = Lanczos.resize(large, 200, 200);
        long difference = 0;
        for (int i = 0; i < shrunk.argb.length; i++) {
            difference += Math.abs((shrunk.argb[i] & 0xff) - (direct.argb[i] & 0xff));
        }
        assertThat((double) difference / shrunk.argb.length).isLessThan(2);
    }

    @Test
    void one_pixel_becomes_many_and_many_become_one() {
        Picture dot = new Picture(new int[] {0x112233}, 1, 1, true);
        assertThat(Lanczos.resize(dot, 5, 3).argb).containsOnly(0xff112233);
        assertThat(dot.thumbnail(16).argb).hasSize(256).containsOnly(0xff112233);
    }
}
