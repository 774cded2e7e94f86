package dev.filmwright.media;

import dev.filmwright.InvalidInputException;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shape of a picture, width to height, in lowest whole numbers: 2.35:1 is 47:20. Immutable.
 *
 * @param width the width's part, positive
 * @param height the height's part, positive
 */
public record AspectRatio(int width, int height) {
    /** 16:9. */
    public static final AspectRatio WIDE = new AspectRatio(16, 9);

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,2}))?\\s*[:x/]\\s*(\\d{1,4})");
    private static final int EXTREME = 10;
    private static final int HUNDREDTHS = 100;
    /** Heights below it come from ratios of whole numbers, such as 5:4. */
    private static final int COARSEST = 20;

    /** Reduces the fraction; checks that it is positive and no more extreme than 10:1. */
    public AspectRatio {
        if (width < 1 || height < 1 || width > (long) height * EXTREME || height > (long) width * EXTREME) {
            throw new InvalidInputException("aspect", width + ":" + height, "use something between 10:1 and 1:10");
        }
        int divisor = gcd(width, height);
        width /= divisor;
        height /= divisor;
    }

    /**
     * Reads a ratio such as {@code 16:9}, {@code 1:1} or {@code 2.35:1}.
     *
     * @throws InvalidInputException if {@code text} is not a ratio
     */
    public static AspectRatio parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new InvalidInputException(
                    "aspect", text, "write it as width:height, e.g. 16:9, 9:16, 1:1, 4:3, 2.35:1");
        }
        String fraction = matcher.group(2) == null ? "" : matcher.group(2);
        int scale = (int) Math.pow(10, fraction.length());
        return new AspectRatio(
                Integer.parseInt(matcher.group(1) + fraction), Integer.parseInt(matcher.group(3)) * scale);
    }

    /** Returns the size of this shape whose longer edge is {@code longEdge} pixels; both edges even. */
    public FrameSize sizeFor(int longEdge) {
        return width >= height
                ? new FrameSize(even(longEdge), even(Math.round((float) longEdge * height / width)))
                : new FrameSize(even(Math.round((float) longEdge * width / height)), even(longEdge));
    }

    /** Returns the ratio as film people write it: {@code "16:9"}, {@code "2.35:1"}. */
    @Override
    public String toString() {
        if (width > height && height >= COARSEST && HUNDREDTHS % height == 0) {
            return BigDecimal.valueOf((long) width * HUNDREDTHS / height, 2) + ":1";
        }
        return width + ":" + height;
    }

    private static int even(int length) {
        return Math.max(2, length & ~1);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
