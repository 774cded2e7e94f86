package dev.filmwright.core.media;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import javax.imageio.ImageTypeSpecifier;

/** Looks like a picture to write into, but has one row: each that is set is handed on. */
final class RowRaster extends WritableRaster {
    private static final int COLOURS = 3;

    private final BufferedImage row;
    private final Lanczos rows;
    private int next;
    private boolean inOrder = true;

    /**
     * Creates it.
     *
     * @param rows takes each row, from the top
     */
    RowRaster(ImageTypeSpecifier type, int width, int height, Lanczos rows) {
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
        if (source.getSampleModel() instanceof PixelInterleavedSampleModel samples
                && samples.getNumBands() == COLOURS
                && source.getDataBuffer() instanceof DataBufferByte bytes) {
            int from = bytes.getOffset()
                    + (source.getMinX() - source.getSampleModelTranslateX()) * samples.getPixelStride()
                    + (source.getMinY() - source.getSampleModelTranslateY()) * samples.getScanlineStride();
            int[] offsets = samples.getBandOffsets();
            rows.next().set(bytes.getData(), from, samples.getPixelStride(), offsets[0], offsets[1], offsets[2]);
        } else {
            row.getRaster().setRect(-source.getMinX(), -source.getMinY(), source);
            rows.next().set(Pixels.of(row).argb, 0);
        }
        rows.take();
    }

    /** Returns whether every row came, in order. */
    boolean complete() {
        return inOrder && next == getHeight();
    }
}
