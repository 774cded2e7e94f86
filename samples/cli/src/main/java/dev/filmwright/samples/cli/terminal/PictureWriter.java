package dev.filmwright.samples.cli.terminal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Shows pictures in a terminal that can. */
public final class PictureWriter {
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
        @Nullable BufferedImage image = ImageIO.read(picture);
        if (image == null) {
            return false;
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        graphics.get().show(png.toByteArray(), out);
        out.println();
        return true;
    }
}
