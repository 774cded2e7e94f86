package dev.filmwright.samples.cli.terminal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Shows pictures in a terminal that can. */
public final class PictureWriter {
    /** More than any screen shows. */
    private static final long MOST_PIXELS = 64L << 20;

    private final PrintWriter out;
    private final Optional<Graphics> graphics;

    private PictureWriter(PrintWriter out, Optional<Graphics> graphics) {
        this.out = out;
        this.graphics = graphics;
    }

    /** Returns a writer for the terminal this program runs in. */
    public static PictureWriter of(PictureMode mode, PrintWriter out) {
        return of(mode, out, System.getenv(), Terminal.attached());
    }

    /**
     * Returns a writer for a terminal.
     *
     * @param environment the environment variables, which tell what it is
     * @param attached whether a person watches
     */
    static PictureWriter of(PictureMode mode, PrintWriter out, Map<String, String> environment, boolean attached) {
        Optional<Graphics> known = Graphics.of(environment);
        return new PictureWriter(
                out,
                switch (mode) {
                    case AUTO -> attached ? known : Optional.empty();
                    case NEVER -> Optional.empty();
                    case ALWAYS -> Optional.of(known.orElse(Graphics.ITERM));
                });
    }

    /** Returns whether pictures are shown. */
    public boolean shows() {
        return graphics.isPresent();
    }

    /**
     * Shows a picture in any format this program reads, WebP among them, and ends the line.
     *
     * @return whether it was shown: not if the terminal cannot, or the picture is not one
     * @throws IOException if the bytes cannot be read
     */
    public boolean show(InputStream picture) throws IOException {
        if (graphics.isEmpty()) {
            return false;
        }
        @Nullable BufferedImage image = read(picture);
        if (image == null) {
            return false;
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        graphics.get().show(png.toByteArray(), out);
        out.println();
        return true;
    }

    /** Reads a picture, unless there is none or it says it is huge: one from a backend may say anything of itself. */
    private static @Nullable BufferedImage read(InputStream picture) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(picture)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS ? null : reader.read(0);
            } catch (RuntimeException e) {
                throw new IOException("the picture is broken: " + e.getMessage(), e);
            } finally {
                reader.dispose();
            }
        }
    }
}
