package dev.filmwright.benchmarks;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as a camera makes them: waves, a gradient and noise, as JPEG of quality 0.9. */
final class Pictures {
    static final int WIDTH = 4000;
    static final int HEIGHT = 3000;
    private static final int GRAIN = 16;

    private Pictures() {}

    /** Returns a JPEG file of 12 megapixels; equal seeds give equal files. */
    static byte[] jpeg(long seed) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Random random = new Random(seed);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grain = random.nextInt(GRAIN);
                int red = level(127 + 90 * Math.sin(x / 37.0 + seed) * Math.cos(y / 53.0) + grain);
                int green = level(127 + 90 * Math.sin(x / 211.0) * Math.cos(y / 91.0 + seed) + grain);
                int blue = level(127.0 * x / WIDTH + 127.0 * y / HEIGHT);
                pixels[y * WIDTH + x] = red << 16 | green << 8 | blue;
            }
        }
        return encoded(image);
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }

    private static byte[] encoded(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0.9f);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * Returns the same picture as other bytes: a comment behind the end mark, which no decoder reads.
     *
     * @param mark told apart by this
     */
    static byte[] variant(byte[] jpeg, long mark) {
        byte[] other = Arrays.copyOf(jpeg, jpeg.length + Long.BYTES);
        for (int i = 0; i < Long.BYTES; i++) {
            other[jpeg.length + i] = (byte) (mark >> (Byte.SIZE * i) & 0x7f);
        }
        return other;
    }
}
