package dev.filmwright.provider.previz.letter;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Letters as outlines, read from fonts in this jar: a machine with a JDK only may have no font at all. A letter the
 * first font lacks comes from the second; one that both lack is a box. Thread-safe.
 */
public final class Typeface {
    /** A hand-lettered face, with a broad one for Greek, Cyrillic and signs. */
    public static final Typeface HAND = new Typeface(List.of("PatrickHand-Regular.ttf", "DejaVuSansCondensed.ttf"));

    private static final double FALLBACK_SIZE = 0.86;
    private static final double BOX = 0.5;

    private final List<String> files;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();
    private final Map<String, TrueTypeFont> fonts = new ConcurrentHashMap<>();

    private Typeface(List<String> files) {
        this.files = files;
    }

    /** Returns the letter for a code point; never fails. */
    Glyph glyph(int codePoint) {
        return glyphs.computeIfAbsent(codePoint, this::find);
    }

    private Glyph find(int codePoint) {
        for (int i = 0; i < files.size(); i++) {
            Optional<Glyph> glyph = read(files.get(i), codePoint, i == 0 ? 1 : FALLBACK_SIZE);
            if (glyph.isPresent()) {
                return glyph.get();
            }
        }
        return box();
    }

    private Optional<Glyph> read(String file, int codePoint, double size) {
        TrueTypeFont font = fonts.computeIfAbsent(file, Typeface::parse);
        try {
            // A parsed font reads its tables lazily and is not thread-safe; glyphs are cached, so this is rare.
            synchronized (font) {
                CmapLookup cmap = font.getUnicodeCmapLookup();
                int id = cmap.getGlyphId(codePoint);
                if (id == 0) {
                    return Optional.empty();
                }
                double scale = size / font.getUnitsPerEm();
                GlyphData data = font.getGlyph().getGlyph(id);
                Path2D outline = data == null ? new Path2D.Double() : new Path2D.Double(data.getPath());
                outline.transform(AffineTransform.getScaleInstance(scale, -scale));
                return Optional.of(new Glyph(outline, font.getAdvanceWidth(id) * scale));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + file);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Glyph box() {
        Path2D outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        frame(outline, 0.06, -0.62, BOX - 0.06, 0);
        frame(outline, 0.1, -0.58, BOX - 0.1, -0.04);
        return new Glyph(outline, BOX);
    }

    private static void frame(Path2D path, double x0, double y0, double x1, double y1) {
        path.moveTo(x0, y0);
        path.lineTo(x1, y0);
        path.lineTo(x1, y1);
        path.lineTo(x0, y1);
        path.closePath();
    }
}
