package dev.filmwright.core.imagefile;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.write.TiffImageWriterLossy;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/** Real files of every format with whatever a test puts beside their pixels. */
public final class Carriers {
    private Carriers() {}

    /** Returns a small picture as the JDK writes it. */
    public static byte[] file(String format) {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.RED, 40, 30, Color.BLUE));
        graphics.fillRect(0, 0, 40, 30);
        graphics.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a PNG with chunks before its pixels. */
    public static byte[] png(byte[]... chunks) {
        return inserted(file("png"), 33, chunks);
    }

    /** Returns a PNG with chunks behind its pixels. */
    public static byte[] pngWithLate(byte[]... chunks) {
        byte[] png = file("png");
        return inserted(png, png.length - 12, chunks);
    }

    public static byte[] inserted(byte[] file, int at, byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    public static byte[] chunk(String type, byte[] data) {
        CRC32 checksum = new CRC32();
        checksum.update(type.getBytes(StandardCharsets.US_ASCII));
        checksum.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .putInt((int) checksum.getValue())
                .array();
    }

    public static byte[] text(String keyword, String text) {
        return chunk("tEXt", joined(latin(keyword + "\0"), latin(text)));
    }

    public static byte[] compressedText(String keyword, String text) {
        return chunk("zTXt", joined(latin(keyword + "\0\0"), deflated(latin(text))));
    }

    public static byte[] internationalText(String keyword, String text, boolean compressed) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return chunk(
                "iTXt",
                joined(
                        latin(keyword + "\0" + (compressed ? "\1" : "\0") + "\0en\0\0"),
                        compressed ? deflated(utf8) : utf8));
    }

    public static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Returns a segment of a JPEG. */
    public static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(4 + data.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    /** Returns a JPEG with segments behind its start mark. */
    public static byte[] jpeg(byte[]... segments) {
        return inserted(file("jpg"), 2, segments);
    }

    /** Returns a JPEG with EXIF as another library writes it. */
    public static byte[] jpeg(TiffOutputSet tags) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new ExifRewriter().updateExifMetadataLossy(file("jpg"), out, tags);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns EXIF alone, as PNG and WebP carry it. */
    public static byte[] exif(TiffOutputSet tags) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new TiffImageWriterLossy(tags.byteOrder).write(out, tags);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a chunk of a WebP, filled up to an even length. */
    public static byte[] riffChunk(String type, byte[] data) {
        return ByteBuffer.allocate(8 + data.length + (data.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin(type))
                .putInt(data.length)
                .put(data)
                .array();
    }

    /** Returns a WebP with chunks behind its own, its length corrected. */
    public static byte[] webp(byte[] file, byte[]... chunks) {
        byte[] out = inserted(file, file.length, chunks);
        ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).putInt(4, out.length - 8);
        return out;
    }

    public static byte[] joined(byte[]... parts) {
        return inserted(new byte[0], 0, parts);
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
