package dev.filmwright.core.export.board;

import java.awt.Color;

/**
 * How text looks.
 *
 * @param font the face
 * @param size in points
 * @param ink its colour
 */
record PdfStyle(PdfFont font, float size, Color ink) {
    static final Color BLACK = new Color(0x1A1A1A);
    static final Color SOFT = new Color(0x5C5953);
    static final Color ACCENT = new Color(0x8F3A12);
    static final Color RULE = new Color(0xB8B4AB);
    static final Color MAT = new Color(0xF1EFEA);

    /** Returns the distance from line to line. */
    float leading() {
        return size * 1.2f;
    }
}
