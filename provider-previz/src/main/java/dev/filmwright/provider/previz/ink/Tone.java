package dev.filmwright.provider.previz.ink;

/** Colour arithmetic on {@code 0xRRGGBB} values. */
public final class Tone {
    private Tone() {}

    /** Returns {@code a} mixed with {@code b}: 0.0 is all {@code a}, 1.0 all {@code b}. */
    public static int mix(int a, int b, double share) {
        double t = Math.min(1, Math.max(0, share));
        return channel(a, b, t, 16) | channel(a, b, t, 8) | channel(a, b, t, 0);
    }

    /** Returns a colour as seen in coloured light: each channel scaled by the light's. */
    public static int lit(int colour, int light) {
        int r = (colour >> 16 & 255) * (light >> 16 & 255) / 255;
        int g = (colour >> 8 & 255) * (light >> 8 & 255) / 255;
        int b = (colour & 255) * (light & 255) / 255;
        return r << 16 | g << 8 | b;
    }

    /** Returns how bright a colour looks, 0.0 to 1.0 (Rec. 709 weights on the coded values). */
    public static double luma(int colour) {
        return ((colour >> 16 & 255) * 0.2126 + (colour >> 8 & 255) * 0.7152 + (colour & 255) * 0.0722) / 255;
    }

    /** Returns the colour with its chroma scaled: 0.0 is grey, 1.0 unchanged. */
    public static int chroma(int colour, double share) {
        int grey = (int) Math.round(luma(colour) * 255);
        return mix(grey << 16 | grey << 8 | grey, colour, share);
    }

    private static int channel(int a, int b, double t, int shift) {
        int from = a >> shift & 255;
        int to = b >> shift & 255;
        return (int) Math.round(from + (to - from) * t) << shift;
    }
}
