package dev.filmwright.core.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much of each colour there is: four steps of red, green and blue each. A colour between two steps counts for both, so
 * that another encoding shifts shares by little and never by a whole step.
 */
final class ColourShares {
    static final int STEPS = 4;
    /** How far a pixel's colour is from the background's at least to be none of it, by Euclid in sRGB. */
    private static final double APART = 36;
    /** What share of the picture a subject has at least; below that nothing stands out. */
    private static final double LEAST_SUBJECT = 0.02;

    private ColourShares() {}

    /** Returns the shares of the whole picture. */
    static List<Double> of(SmallPicture picture) {
        double[] shares = new double[STEPS * STEPS * STEPS];
        for (int pixel : picture.argb()) {
            add(shares, pixel);
        }
        return shares(shares, picture.argb().length);
    }

    /** Returns the shares of what is not the plain background that the picture's border shows; of all if nothing stands out. */
    static List<Double> ofSubject(SmallPicture picture) {
        double[] ground = background(picture);
        double[] shares = new double[STEPS * STEPS * STEPS];
        int count = 0;
        for (int pixel : picture.argb()) {
            if (apart(pixel, ground)) {
                add(shares, pixel);
                count++;
            }
        }
        return count < LEAST_SUBJECT * picture.argb().length ? of(picture) : shares(shares, count);
    }

    private static List<Double> shares(double[] counts, int pixels) {
        List<Double> shares = new ArrayList<>();
        for (double count : counts) {
            shares.add(count / pixels);
        }
        return shares;
    }

    private static void add(double[] shares, int pixel) {
        double red = place(pixel, 16);
        double green = place(pixel, 8);
        double blue = place(pixel, 0);
        for (int corner = 0; corner < 8; corner++) {
            int r = Math.min(STEPS - 1, (int) red + (corner >> 2 & 1));
            int g = Math.min(STEPS - 1, (int) green + (corner >> 1 & 1));
            int b = Math.min(STEPS - 1, (int) blue + (corner & 1));
            double weight = weight(red, corner >> 2 & 1) * weight(green, corner >> 1 & 1) * weight(blue, corner & 1);
            shares[(r * STEPS + g) * STEPS + b] += weight;
        }
    }

    private static double place(int pixel, int shift) {
        return Tones.channel(pixel, shift) / 255 * (STEPS - 1);
    }

    private static double weight(double place, int upper) {
        double above = place - (int) place;
        return upper == 1 ? above : 1 - above;
    }

    private static boolean apart(int pixel, double[] ground) {
        double red = Tones.channel(pixel, 16) - ground[0];
        double green = Tones.channel(pixel, 8) - ground[1];
        double blue = Tones.channel(pixel, 0) - ground[2];
        return red * red + green * green + blue * blue > APART * APART;
    }

    /** Returns the median of each channel along the upper edge and the upper halves of the sides: a figure is cut below. */
    private static double[] background(SmallPicture picture) {
        List<Integer> border = new ArrayList<>();
        for (int x = 0; x < picture.width(); x++) {
            border.add(picture.argb()[x]);
        }
        for (int y = 0; y < (picture.height() + 1) / 2; y++) {
            border.add(picture.argb()[y * picture.width()]);
            border.add(picture.argb()[(y + 1) * picture.width() - 1]);
        }
        return new double[] {median(border, 16), median(border, 8), median(border, 0)};
    }

    private static double median(List<Integer> pixels, int shift) {
        double[] values = pixels.stream()
                .mapToDouble(pixel -> Tones.channel(pixel, shift))
                .toArray();
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
