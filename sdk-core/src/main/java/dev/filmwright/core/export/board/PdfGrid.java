package dev.filmwright.core.export.board;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Where boards stand on a landscape A4 page, six to a page: three by two, or six tall ones side by side. Lengths in
 * points. Immutable.
 *
 * @param across boards in a row
 * @param down rows on a page
 * @param shape a board's width divided by its height
 */
record PdfGrid(int across, int down, double shape) {
    static final float PAGE_WIDTH = PDRectangle.A4.getHeight();
    static final float PAGE_HEIGHT = PDRectangle.A4.getWidth();
    static final float LEFT = 34;
    static final float RIGHT = PAGE_WIDTH - LEFT;
    static final float TOP = PAGE_HEIGHT - 28;
    static final float BOTTOM = 36;
    static final float HEADING = 30;

    private static final float GAP = 14;
    private static final float TALLEST = 146;

    static PdfGrid of(double shape) {
        return shape >= 0.8 ? new PdfGrid(3, 2, shape) : new PdfGrid(6, 1, shape);
    }

    /** Returns the width of a board with its caption. */
    float cell() {
        return (RIGHT - LEFT - GAP * (across - 1)) / across;
    }

    /** Returns the height of a row with heading and captions. */
    float slot() {
        return (TOP - BOTTOM) / down;
    }

    /** Returns the picture's place in a cell. */
    PdfPen.Box picture(int row, int column) {
        float most = down == 1 ? slot() - HEADING - 150 : TALLEST;
        float height = (float) Math.min(most, cell() / shape);
        float width = (float) (height * shape);
        float top = TOP - row * slot() - HEADING;
        return new PdfPen.Box(LEFT + column * (cell() + GAP), top - height, width, height);
    }

    /** Returns where the captions of a row must end. */
    float floor(int row) {
        return TOP - (row + 1) * slot() + 8;
    }
}
