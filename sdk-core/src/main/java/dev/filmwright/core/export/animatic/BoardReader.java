package dev.filmwright.core.export.animatic;

import dev.filmwright.export.ExportException;
import dev.filmwright.export.Turnover;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads boards as pixels of the film's size. Immutable; thread-safe if the opener is. */
final class BoardReader {
    private static final Color DARK = new Color(24, 24, 28);
    private static final long PIXEL_LIMIT = 64_000_000;

    private final FrameSize size;
    private final Function<MediaFile, InputStream> opener;

    BoardReader(FrameSize size, Function<MediaFile, InputStream> opener) {
        this.size = size;
        this.opener = opener;
    }

    /**
     * Returns the pixels of a shot's board, 0xRRGGBB row by row; of a dark card where it has none yet.
     *
     * @throws ExportException if the board cannot be read
     */
    int[] read(Turnover.Cut cut) {
        BufferedImage canvas = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        try {
            graphics.setColor(DARK);
            graphics.fillRect(0, 0, size.width(), size.height());
            if (cut.board().isPresent()) {
                place(decode(cut, cut.board().get()), graphics);
            }
        } finally {
            graphics.dispose();
        }
        return ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
    }

    private BufferedImage decode(Turnover.Cut cut, MediaFile board) {
        try (InputStream in = opener.apply(board);
                MemoryCacheImageInputStream stream = new MemoryCacheImageInputStream(in)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("it is no picture of a format known here");
            }
            return decode(readers.next(), stream);
        } catch (IOException | RuntimeException e) {
            String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new ExportException(
                    "the board of shot " + cut.shot().code() + " cannot be read (" + why
                            + "): draw the board again, then export again",
                    e);
        }
    }

    private static BufferedImage decode(ImageReader reader, MemoryCacheImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > PIXEL_LIMIT) {
                throw new IOException("it has " + pixels + " pixels, more than " + PIXEL_LIMIT);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** Draws the board: as it is where it fits but for an odd edge, else as large as goes, in the middle. */
    private void place(BufferedImage board, Graphics2D graphics) {
        int spareWidth = board.getWidth() - size.width();
        int spareHeight = board.getHeight() - size.height();
        if ((spareWidth | spareHeight) >> 1 == 0) {
            graphics.drawImage(board, 0, 0, null);
            return;
        }
        double scale = Math.min((double) size.width() / board.getWidth(), (double) size.height() / board.getHeight());
        int width = Math.max(1, (int) Math.round(board.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(board.getHeight() * scale));
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(board, (size.width() - width) / 2, (size.height() - height) / 2, width, height, null);
    }
}
