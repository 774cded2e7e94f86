package dev.filmwright.core.media;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.function.Consumer;
import javax.imageio.ImageTypeSpecifier;

/** Looks like a picture to write into, but has one row: each that is set is handed on. */
final class RowRaster extends WritableRaster {
    private final BufferedImage row;
    private final Consumer<int[]> rows;
    private int next;
    private boolean inOrder = true;

    /**
     * Creates it.
     *
     * @param rows takes each row, from the top, as {@link Picture} has pixels; may keep it
     */
    RowRaster(ImageTypeSpecifier type, int width, int height, Consumer<int[]> rows) {
        super(type.getSampleModel(width, height), type.getSampleModel(width, 1).createDataBuffer(), new Point(0, 0));
        row = type.createBufferedImage(width, 1);
        this.rows = rows;
    }

    @Override
    public void setRect(int x, int y, Raster source) {
        boolean whole = x == 0 && y == next && source.getWidth() == getWidth() && source.getHeight() == 1;
        if (!inOrder || !whole) {
            inOrder = false;
            return;
        }
        next++;
        row.getRaster().setRect(-source.getMinX(), -source.getMinY(), source);
        int[] pixels = Pixels.of(row).argb;
        // Pixels may be those of the row itself, which the next one overwrites.
        rows.accept(pixels.clone());
    }

    /** Returns whether every row came, in order. */
    boolean complete() {
        return inOrder && next == getHeight();
    }
}
