package dev.filmwright.core.killmatrix;

import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** What the backend makes of each kind. */
final class Outputs {
    private Outputs() {}

    static MediaType type(OutputKind kind) {
        return switch (kind) {
            case IMAGE -> MediaType.PNG;
            case VIDEO -> MediaType.MP4;
            case TEXT, WORKFLOW -> new MediaType("text/plain");
        };
    }

    static byte[] of(String kind) {
        return switch (OutputKind.valueOf(kind)) {
            case IMAGE -> picture();
            case VIDEO -> clip();
            case TEXT, WORKFLOW -> "The ferry leaves at dawn.".getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(16, 9, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** A file type box, an empty movie and an empty data box. */
    private static byte[] clip() {
        ByteBuffer mp4 = ByteBuffer.allocate(40);
        mp4.putInt(24).put(ascii("ftypisom")).putInt(512).put(ascii("isommp41"));
        mp4.putInt(8).put(ascii("moov"));
        mp4.putInt(8).put(ascii("mdat"));
        return mp4.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
