package dev.filmwright.core.export.board;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Makes boards small enough for a printed page: at most 640 pixels, as JPEG. */
final class PdfPicture {
    private static final int EDGE = 640;
    private static final float QUALITY = 0.8f;

    private PdfPicture() {}

    /** Returns the picture as an image of the document, or nothing if the bytes are no picture. */
    static Optional<PDImageXObject> embed(PDDocument document, byte[] bytes) throws IOException {
        Optional<BufferedImage> image = decoded(bytes);
        return image.isEmpty()
                ? Optional.empty()
                : Optional.of(JPEGFactory.createFromImage(document, small(image.orElseThrow()), QUALITY));
    }

    private static Optional<BufferedImage> decoded(byte[] bytes) {
        try {
            // Reading closes the stream; it holds nothing but memory, so not reading need not.
            return Optional.ofNullable(ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))));
        } catch (IOException | RuntimeException e) {
            // Decoders answer broken bytes with whatever they stumble over; here all of it means the same.
            return Optional.empty();
        }
    }

    private static BufferedImage small(BufferedImage image) {
        double scale = Math.min(1, (double) EDGE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }
}
