package dev.filmwright.core.cutout;

import java.util.BitSet;
import java.util.Locale;

/**
 * Takes a plain background away: tells its colours from the borders, floods it from there, and gives the edge of what is
 * left a soft alpha without the background's colour in it. Pixels further inside the subject than the edge is wide stay
 * exactly as they are.
 */
public final class Cutout {
    private static final double LEAST_SHARE = 0.6;
    private static final int LEAST_SIDES = 3;
    private static final double MOST_NOISE = 12;
    private static final double NOISES = 4;
    private static final double SPECK = 2.5;
    /** Holes and specks are told by a share of the picture's area. */
    private static final double SMALL = 1e-4;

    private static final double NOTHING_LEFT = 5e-4;

    private final int[] argb;
    private final int width;
    private final int height;
    private final Settings settings;

    private Cutout(int[] argb, int width, int height, Settings settings) {
        this.argb = argb;
        this.width = width;
        this.height = height;
        this.settings = settings;
    }

    /**
     * How to cut.
     *
     * @param tolerance how far a colour may be from the background's, by Euclid in sRGB; more where the background is noisy
     * @param holes whether background that the subject encloses is taken away too
     * @param edge how many pixels the soft edge reaches into the subject
     */
    public record Settings(double tolerance, boolean holes, int edge) {}

    /** What came of it: a {@link Cut} or a {@link NotPlain}. */
    public sealed interface Result {}

    /**
     * The picture without its background.
     *
     * @param argb its pixels, alpha in the top byte, not premultiplied
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on at once, never compared.
    public record Cut(int[] argb) implements Result {}

    /**
     * There is no plain background, or nothing before it.
     *
     * @param why in words, with figures
     */
    public record NotPlain(String why) implements Result {}

    /**
     * Cuts a picture out.
     *
     * @param argb pixels in rows, sRGB; alpha is not looked at; left as they are
     */
    public static Result cut(int[] argb, int width, int height, Settings settings) {
        return new Cutout(argb, width, height, settings).run();
    }

    private Result run() {
        Border border = Border.of(width, height);
        BackgroundModel model = BackgroundModel.fit(argb, width, height, border);
        float[] distance = new float[argb.length];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                distance[i] = (float) model.distance(argb[i], x, y);
            }
        }
        double reach = Math.max(settings.tolerance(), NOISES * model.noise());
        double share = Border.share(border.pixels, distance, reach);
        int sides = 0;
        for (int[] side : border.sides) {
            sides += Border.share(side, distance, reach) >= LEAST_SHARE ? 1 : 0;
        }
        if (share < LEAST_SHARE || sides < LEAST_SIDES || model.noise() > MOST_NOISE) {
            return new NotPlain(String.format(
                    Locale.ROOT,
                    "%.0f %% of its border, on %d of 4 sides, is of one colour give or take %.1f of 255;"
                            + " %.0f %% on %d sides give or take %.0f are needed",
                    100 * share,
                    sides,
                    model.noise(),
                    100 * LEAST_SHARE,
                    LEAST_SIDES,
                    MOST_NOISE));
        }
        BitSet background = background(distance, reach);
        int subject = argb.length - background.cardinality();
        if (subject < NOTHING_LEFT * argb.length) {
            return new NotPlain("nothing in it stands out from the background");
        }
        return new Cut(new Matte(argb, width, height, model, distance, settings.edge()).apply(background));
    }

    private BitSet background(float[] distance, double reach) {
        Region region = new Region(width, height);
        BitSet background = region.fromEdges(i -> distance[i] <= reach);
        double small = Math.max(16, SMALL * argb.length);
        if (settings.holes()) {
            BitSet seen = (BitSet) background.clone();
            for (int i = seen.nextClearBit(0); i < argb.length; i = seen.nextClearBit(i + 1)) {
                int found = region.grow(i, at -> distance[at] <= reach, seen);
                for (int at = 0; found >= small && at < found; at++) {
                    background.set(region.last(at));
                }
            }
        }
        specks(distance, reach, region, background, small);
        return background;
    }

    /** Adds to the background what stands out from it a little and is tiny: dust, and what compression left. */
    private void specks(float[] distance, double reach, Region region, BitSet background, double small) {
        BitSet seen = (BitSet) background.clone();
        for (int i = seen.nextClearBit(0); i < argb.length; i = seen.nextClearBit(i + 1)) {
            int found = region.grow(i, at -> !background.get(at), seen);
            float most = 0;
            for (int at = 0; at < found; at++) {
                most = Math.max(most, distance[region.last(at)]);
            }
            if (found < small && most < SPECK * reach) {
                for (int at = 0; at < found; at++) {
                    background.set(region.last(at));
                }
            }
        }
    }
}
