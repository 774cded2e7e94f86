package dev.filmwright.core.export.board;

import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of a document that knows what it cannot write: any text can be measured and shown. Not thread-safe. */
final class PdfFont {
    private static final float MISSING = -1f;
    private static final String ELLIPSIS = "…";

    private final PDType0Font font;
    private final Map<Integer, Float> widths = new HashMap<>();

    PdfFont(PDType0Font font) {
        this.font = font;
    }

    PDType0Font font() {
        return font;
    }

    /** Returns the text on one line, with blanks for controls and {@code ?} for what the font does not have. */
    String clean(String text) throws IOException {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int type = Character.getType(point);
            if (Character.isWhitespace(point) || type == Character.CONTROL) {
                clean.append(' ');
            } else if (type != Character.FORMAT && !isSelector(point)) {
                clean.appendCodePoint(width(point) == MISSING ? '?' : point);
            }
        }
        return clean.toString();
    }

    /** Returns the width of a clean text. */
    float width(String clean, float size) throws IOException {
        float width = 0;
        for (int i = 0; i < clean.length(); ) {
            int point = clean.codePointAt(i);
            i += Character.charCount(point);
            width += width(point);
        }
        return width * size / 1000;
    }

    /** Returns a clean text that fits, shortened where it must be. */
    String fit(String text, float size, float room) throws IOException {
        List<String> lines = wrap(text, size, new Measure(room, 0, 1));
        return lines.isEmpty() ? "" : lines.get(0);
    }

    /** Returns a text in clean lines that fit; the last one ends with an ellipsis if there is more. */
    List<String> wrap(String text, float size, Measure measure) throws IOException {
        List<String> lines = new ArrayList<>();
        String rest = clean(text).strip().replaceAll(" {2,}", " ");
        float indent = measure.indent();
        while (!rest.isEmpty() && lines.size() < measure.lines()) {
            float room = measure.width() - indent;
            boolean last = lines.size() == measure.lines() - 1;
            int end = lineEnd(rest, size, room);
            if (last && end < rest.length()) {
                lines.add(rest.substring(0, lineEnd(rest, size, room - width(ELLIPSIS, size)))
                                .stripTrailing()
                        + ELLIPSIS);
            } else {
                lines.add(rest.substring(0, end).strip());
            }
            rest = rest.substring(end).strip();
            indent = 0;
        }
        return lines;
    }

    /** Puts the letters of a clean line in the order they are seen in, from left to right (UAX #9 by the JDK). */
    static String visual(String clean) {
        if (!Bidi.requiresBidi(clean.toCharArray(), 0, clean.length())) {
            return clean;
        }
        Bidi bidi = new Bidi(clean, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Object[] runs = new Object[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = clean.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] =
                    levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        StringBuilder seen = new StringBuilder(clean.length());
        for (Object run : runs) {
            seen.append(run);
        }
        return seen.toString();
    }

    /** Returns how much of the text fits on a line, up to the last blank where there is one; one letter at least. */
    private int lineEnd(String text, float size, float room) throws IOException {
        float width = 0;
        int blank = -1;
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            width += width(point) * size / 1000;
            if (point == ' ') {
                blank = i;
            } else if (width > room && i > 0) {
                return blank > 0 ? blank : i;
            }
            i += Character.charCount(point);
        }
        return i;
    }

    private float width(int point) throws IOException {
        Float known = widths.get(point);
        if (known == null) {
            known = measured(point);
            widths.put(point, known);
        }
        return known;
    }

    private float measured(int point) throws IOException {
        try {
            return font.getStringWidth(Character.toString(point));
        } catch (IllegalArgumentException e) {
            // This is how the library says that there is no such glyph.
            return MISSING;
        }
    }

    /** Variation selectors and joiners say how to draw the letter before them; without that letter they are noise. */
    private static boolean isSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /**
     * The room for a text.
     *
     * @param width the width of its lines
     * @param indent by how much the first line is shorter
     * @param lines how many lines there may be
     */
    record Measure(float width, float indent, int lines) {}
}
