package dev.filmwright.provider.previz.letter;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Sets text in lines that never exceed their width. Thread-safe. */
public final class Lettering {
    private static final String ELLIPSIS = "…";

    private Lettering() {}

    /** Returns how wide {@code text} is at a size, in pixels. */
    public static double width(String text, double size) {
        return text.codePoints()
                        .filter(Lettering::visible)
                        .mapToDouble(c -> Typeface.HAND.glyph(c).advance())
                        .sum()
                * size;
    }

    /** Returns the outlines of one line whose baseline starts at {@code x, y}. */
    public static Path2D line(String text, double size, double x, double y) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = x;
        for (int codePoint : text.codePoints().filter(Lettering::visible).toArray()) {
            Glyph glyph = Typeface.HAND.glyph(codePoint);
            path.append(glyph.outline().getPathIterator(new AffineTransform(size, 0, 0, size, at, y)), false);
            at += glyph.advance() * size;
        }
        return path;
    }

    /** Returns {@code text} in at most {@code lines} lines of at most {@code width} pixels, the last with an ellipsis. */
    public static List<String> fit(String text, double size, double width, int lines) {
        List<String> set = new ArrayList<>();
        String rest = tidy(text);
        while (!rest.isEmpty() && set.size() < lines) {
            int cut = set.size() == lines - 1 ? rest.length() : breakAt(rest, size, width);
            String line = rest.substring(0, cut).strip();
            rest = rest.substring(cut).strip();
            set.add(shorten(line, size, width));
        }
        return List.copyOf(set);
    }

    /** Returns {@code text}, cut and ended with an ellipsis if it is wider than {@code width} pixels. */
    public static String shorten(String text, double size, double width) {
        String tidy = tidy(text);
        if (width(tidy, size) <= width) {
            return tidy;
        }
        int end = prefix(tidy, size, width - width(ELLIPSIS, size));
        int space = tidy.lastIndexOf(' ', end);
        int cut = space > end * 2 / 3 ? space : end;
        String head = tidy.substring(0, cut).stripTrailing();
        return width(head + ELLIPSIS, size) <= width ? head + ELLIPSIS : "";
    }

    private static int breakAt(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text.length();
        }
        int end = prefix(text, size, width);
        int space = text.lastIndexOf(' ', end);
        int first = Character.charCount(text.codePointAt(0));
        return space > 0 ? space : Math.max(first, end);
    }

    private static int prefix(String text, double size, double width) {
        double used = 0;
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            used += visible(codePoint) ? Typeface.HAND.glyph(codePoint).advance() * size : 0;
            if (used > width) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static String tidy(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
    }

    private static boolean visible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.NON_SPACING_MARK;
    }
}
