package dev.filmwright.core.media;

import dev.filmwright.core.imagefile.Carriers;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Files made to harm whoever reads them, built here so that no such file lies around. */
final class HostileFiles {
    /** A file, and the reasons it may be refused for; none if it is to be read in spite of what it carries. */
    record Hostile(Supplier<byte[]> file, Set<Reason> refusals) {}

    static final int TIFF_STRIP_OFFSETS = 273;
    static final int TIFF_STRIP_LENGTHS = 279;

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<Reason> BROKEN = Set.of(Reason.TRUNCATED, Reason.CORRUPT);

    private static final byte[] BOMB = bomb();

    private final Map<String, Hostile> files = new LinkedHashMap<>();

    private HostileFiles() {}

    static Map<String, Hostile> all() {
        HostileFiles hostile = new HostileFiles();
        hostile.sizes();
        hostile.png();
        hostile.jpeg();
        hostile.others();
        hostile.tiff();
        hostile.polyglots();
        return hostile.files;
    }

    private void read(String name, Supplier<byte[]> file) {
        files.put(name, new Hostile(file, Set.of()));
    }

    private void refused(String name, Supplier<byte[]> file, Reason... reasons) {
        files.put(name, new Hostile(file, Set.of(reasons)));
    }

    private void broken(String name, Supplier<byte[]> file) {
        files.put(name, new Hostile(file, BROKEN));
    }

    private void sizes() {
        refused("PNG of 50,000²", () -> png(50_000, 50_000, new byte[0]), Reason.TOO_MANY_PIXELS);
        refused("PNG of 2³¹", () -> png(Integer.MAX_VALUE, Integer.MAX_VALUE, new byte[0]), Reason.TOO_MANY_PIXELS);
        refused("JPEG of 65,000²", () -> jpegOfSize(65_000, 65_000), Reason.TOO_MANY_PIXELS);
        refused("GIF frame of 65,535²", () -> gif(8, -1), Reason.TOO_MANY_PIXELS);
        refused("GIF canvas of 65,535²", () -> gif(-1, 8), Reason.TOO_MANY_PIXELS);
        refused("BMP of 50,000²", () -> bmp(50_000, 50_000), Reason.TOO_MANY_PIXELS, Reason.CORRUPT);
        refused("BMP of 2³¹", () -> bmp(Integer.MAX_VALUE, Integer.MAX_VALUE), Reason.TOO_MANY_PIXELS, Reason.CORRUPT);
        refused("TIFF of 50,000²", () -> tiff(256, 50_000, 257, 50_000), Reason.TOO_MANY_PIXELS);
        refused("WebP of 16,383²", HostileFiles::largestWebp, Reason.TOO_MANY_PIXELS);
        refused("WebP canvas of 2²⁴²", HostileFiles::webpCanvas, Reason.TOO_MANY_PIXELS, Reason.CORRUPT);
        broken("PNG without an edge", () -> png(0, 10, new byte[0]));
        broken("BMP of negative width", () -> bmp(-10, 10));
        broken("BMP of negative width and height", () -> bmp(-10, -10));
        broken("BMP of the least height", () -> bmp(10, Integer.MIN_VALUE));
    }

    private void png() {
        byte[] plain = TestImages.png(40, 30);
        byte[] palette = TestImages.encoded(TestImages.drawn(40, 30, BufferedImage.TYPE_BYTE_INDEXED), "png");
        read("zTXt that inflates to 256 MB", () -> inserted(plain, "zTXt", "Comment\0\0", BOMB));
        read("zTXt that inflates to 256 MB, palette", () -> inserted(palette, "zTXt", "Comment\0\0", BOMB));
        read("iTXt that inflates to 256 MB", () -> inserted(palette, "iTXt", "Comment\0\1\0\0\0", BOMB));
        read("iCCP that inflates to 256 MB", () -> inserted(palette, "iCCP", "profile\0\0", BOMB));
        read("PNG of a million texts", () -> Carriers.inserted(plain, 33, many(1_000_000, Carriers.text("a", "b"))));
        read(
                "PNG of a million empty parts of pixels",
                () -> Carriers.inserted(
                        plain, plain.length - 12, many(1_000_000, Carriers.chunk("IDAT", new byte[0]))));
        read("IDAT of 256 MB for a pixel", () -> png(1, 1, BOMB));
        broken("IDAT of a byte for a million pixels", () -> png(1000, 1000, Carriers.deflated(new byte[1])));
        broken("chunk of 4 GB", () -> Carriers.joined(PNG_HEAD, new byte[] {-1, -1, -1, -1}, new byte[30]));
        broken("chunk of 2 GB", () -> Carriers.joined(PNG_HEAD, new byte[] {127, -1, -1, -1}, new byte[30]));
        broken("JPEG in a PNG's clothes", () -> Carriers.joined(PNG_HEAD, TestImages.encoded(drawn(), "jpg")));
        read("EXIF loop in a PNG", () -> Carriers.inserted(plain, 33, Carriers.chunk("eXIf", exifLoop())));
        for (String entity : new String[] {externalEntity(), laughs()}) {
            read(
                    "XMP with " + entity.substring(0, 20) + entity.length(),
                    () -> Carriers.inserted(plain, 33, Carriers.internationalText("XML:com.adobe.xmp", entity, false)));
        }
        read(
                "XMP nested a hundred thousand deep",
                () -> Carriers.inserted(
                        plain, 33, Carriers.internationalText("XML:com.adobe.xmp", "<a>".repeat(80_000), false)));
        read(
                "JSON nested a million deep",
                () -> Carriers.inserted(plain, 33, Carriers.text("prompt", "[".repeat(1_000_000))));
        read(
                "JSON of a million objects",
                () -> Carriers.inserted(plain, 33, Carriers.text("parameters", "{\"a\":[" + "{},".repeat(1_000_000))));
        read(
                "quotes without end",
                () -> Carriers.inserted(
                        plain,
                        33,
                        Carriers.text("parameters", "a\nSteps: 1, Seed: 2, A b: \"" + "\\\"".repeat(500_000))));
    }

    private void jpeg() {
        byte[] plain = TestImages.encoded(drawn(), "jpg");
        byte[] loop = Carriers.joined(Carriers.latin("Exif\0\0"), exifLoop());
        read("EXIF loop in a JPEG", () -> Carriers.inserted(plain, 2, Carriers.segment(0xe1, loop)));
        read("EXIF of noise", () -> Carriers.inserted(plain, 2, Carriers.segment(0xe1, noise())));
        broken(
                "Huffman table of more codes than there are",
                () -> Carriers.inserted(plain, 2, Carriers.segment(0xc4, filled(200, 0xff))));
        broken(
                "quantisation table of nonsense",
                () -> Carriers.inserted(plain, 2, Carriers.segment(0xdb, filled(7, 0x55))));
        refused("a thousand scans", () -> scans(1000), Reason.TOO_COMPLEX);
        refused(
                "restart marks after every block",
                () -> Carriers.inserted(plain, 2, Carriers.segment(0xdd, new byte[] {0, 1})),
                Reason.CORRUPT,
                Reason.TRUNCATED);
        broken(
                "nothing but segments",
                () -> Carriers.joined(
                        new byte[] {-1, -40, -1},
                        many(100_000, Carriers.segment(0xfe, new byte[0])),
                        new byte[] {-1, -39}));
        read(
                "thousands of segments",
                () -> Carriers.inserted(plain, 2, many(100_000, Carriers.segment(0xfe, new byte[8]))));
    }

    private void others() {
        refused("nothing", () -> new byte[0], Reason.EMPTY);
        refused("zeros", () -> new byte[64 << 10], Reason.UNKNOWN_FORMAT);
        refused("GIF of ten thousand frames", HostileFiles::tenThousandFrames, Reason.TOO_MANY_FRAMES);
        broken("RIFF that claims more than there is", () -> patched(webp(), 4, Integer.MAX_VALUE));
        broken("RIFF that claims 4 GB", () -> patched(webp(), 4, -2));
        broken("RIFF chunk of 4 GB", () -> patched(webp(), 16, -1));
        broken("RIFF that claims nothing", () -> patched(webp(), 4, 0));
        broken("BMP whose pixels lie outside", () -> patched(bmp(8, 8), 10, Integer.MAX_VALUE));
        broken("BMP whose head is outside", () -> patched(bmp(8, 8), 14, Integer.MAX_VALUE));
        broken("BMP of two thousand million colours", () -> patched(bmp(8, 8), 46, Integer.MAX_VALUE));
        broken("PNG in a BMP", HostileFiles::pngInBmp);
        read("BMP from the top down", () -> patched(bmp(8, 8), 22, -8));
    }

    private void tiff() {
        broken("TIFF of four thousand million strips", () -> tiffCount(TIFF_STRIP_OFFSETS, -1));
        broken("TIFF strip of 4 GB", () -> tiff(TIFF_STRIP_LENGTHS, -1, TIFF_STRIP_LENGTHS, -1));
        broken("TIFF whose strip lies outside", () -> tiff(TIFF_STRIP_OFFSETS, 1 << 30, TIFF_STRIP_OFFSETS, 1 << 30));
        refused(
                "TIFF of 65,535 samples a pixel",
                () -> tiff(277, 65_535, 277, 65_535),
                Reason.TOO_COMPLEX,
                Reason.CORRUPT);
        broken("TIFF whose directory lies outside", () -> patched(little(), 4, Integer.MAX_VALUE));
        broken("TIFF whose directory is its head", () -> patched(little(), 4, 0));
        broken("TIFF of 65,535 tags", HostileFiles::tiffOfTags);
        read("TIFF that is its own next page", HostileFiles::tiffLoop);
    }

    private void polyglots() {
        byte[] payload = Carriers.latin("PK\3\4<script>alert(1)</script>%PDF-1.7");
        for (String format : new String[] {"png", "jpg", "gif", "bmp", "tiff"}) {
            read(
                    format + " with an archive behind it",
                    () -> Carriers.joined(TestImages.encoded(drawn(), format), payload));
        }
        read(
                "JPEG with a page in its comment",
                () -> Carriers.inserted(TestImages.encoded(drawn(), "jpg"), 2, Carriers.segment(0xfe, payload)));
        refused(
                "PDF with a JPEG within",
                () -> Carriers.joined(Carriers.latin("%PDF-1.7\n"), TestImages.encoded(drawn(), "jpg")),
                Reason.UNKNOWN_FORMAT);
        refused("SVG", () -> Carriers.latin("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), Reason.UNKNOWN_FORMAT);
    }

    private static BufferedImage drawn() {
        return TestImages.drawn(40, 30, BufferedImage.TYPE_INT_RGB);
    }

    static byte[] png(int width, int height, byte[] compressed) {
        byte[] head = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        return Carriers.joined(
                PNG_HEAD,
                Carriers.chunk("IHDR", head),
                Carriers.chunk("IDAT", compressed),
                Carriers.chunk("IEND", new byte[0]));
    }

    /** A megabyte that inflates to 256 MB. */
    private static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 256; i++) {
                deflater.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] inserted(byte[] png, String type, String head, byte[] data) {
        return Carriers.inserted(png, 33, Carriers.chunk(type, Carriers.joined(Carriers.latin(head), data)));
    }

    private static byte[] many(int count, byte[] part) {
        ByteBuffer all = ByteBuffer.allocate(count * part.length);
        for (int i = 0; i < count; i++) {
            all.put(part);
        }
        return all.array();
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] noise() {
        byte[] bytes = new byte[60_000];
        new Random(7).nextBytes(bytes);
        byte[] head = Carriers.latin("Exif\0\0MM\0*\0\0\0\10");
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    /** The directory's only entry, and what follows it, is the directory. */
    private static byte[] exifLoop() {
        return ByteBuffer.allocate(26)
                .put(Carriers.latin("MM\0*"))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x8769)
                .putShort((short) 4)
                .putInt(1)
                .putInt(8)
                .putInt(8)
                .array();
    }

    private static String externalEntity() {
        return "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">&e;</x:xmpmeta>";
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            String before = "&a" + (i - 1) + ";";
            text.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        return text + "]><x>&a29;</x>";
    }

    private static byte[] jpegOfSize(int width, int height) {
        byte[] jpeg = TestImages.encoded(drawn(), "jpg");
        int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return jpeg;
    }

    /** Repeats the only scan. */
    private static byte[] scans(int count) {
        byte[] jpeg = TestImages.encoded(drawn(), "jpg");
        int scan = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00da");
        byte[] body = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
        return Carriers.joined(Arrays.copyOf(jpeg, scan), many(count, body), new byte[] {-1, -39});
    }

    private static byte[] gif(int canvas, int frame) {
        byte[] gif = TestImages.encoded(TestImages.drawn(8, 8, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        ByteBuffer bytes = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(6, (short) canvas).putShort(8, (short) canvas);
        int image = new String(gif, StandardCharsets.ISO_8859_1).indexOf(",\0\0\0\0");
        bytes.putShort(image + 5, (short) frame).putShort(image + 7, (short) frame);
        return gif;
    }

    private static byte[] tenThousandFrames() {
        byte[] gif = TestImages.encoded(TestImages.drawn(8, 8, BufferedImage.TYPE_BYTE_INDEXED), "gif");
        int start = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1));
        byte[] frame = Arrays.copyOfRange(gif, start, gif.length - 1);
        return Carriers.inserted(gif, gif.length - 1, many(10_000, frame));
    }

    static byte[] webp() {
        try {
            return new ImageWriting(new WebpSupport(true)).write(Pixels.of(drawn()), ImageOptions.ofDefaults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The largest size that VP8's head can say, in fourteen bits each. */
    private static byte[] largestWebp() {
        byte[] webp = webp();
        ByteBuffer.wrap(webp)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(26, (short) 16_383)
                .putShort(28, (short) 16_383);
        return webp;
    }

    private static byte[] webpCanvas() {
        byte[] webp = webp();
        byte[] head = Carriers.riffChunk("VP8X", new byte[] {0, 0, 0, 0, -1, -1, -1, -1, -1, -1});
        return Carriers.webp(Arrays.copyOf(webp, 12), head, Arrays.copyOfRange(webp, 12, webp.length));
    }

    private static byte[] bmp(int width, int height) {
        byte[] bmp = TestImages.encoded(TestImages.drawn(8, 8, BufferedImage.TYPE_INT_RGB), "bmp");
        return patched(patched(bmp, 18, width), 22, height);
    }

    private static byte[] pngInBmp() {
        byte[] png = png(50_000, 50_000, new byte[0]);
        byte[] bmp = Arrays.copyOf(bmp(8, 8), 54);
        return patched(patched(Carriers.joined(patched(bmp, 30, 5), png), 2, 54 + png.length), 34, png.length);
    }

    private static byte[] patched(byte[] bytes, int at, int value) {
        byte[] copy = bytes.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return copy;
    }

    /** A TIFF in little-endian order: 4×4 grey pixels of one strip. */
    static byte[] little() {
        int[][] entries = {{256, 4}, {257, 4}, {258, 8}, {259, 1}, {262, 1}, {273, 8}, {277, 1}, {278, 4}, {279, 16}};
        ByteBuffer tiff = ByteBuffer.allocate(24 + 2 + entries.length * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(Carriers.latin("II*\0")).putInt(24).put(filled(16, 0x55)).putShort((short) entries.length);
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
        }
        return tiff.putInt(0).array();
    }

    private static int entry(byte[] tiff, int tag) {
        ByteBuffer in = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
        int at = in.getInt(4) + 2;
        while ((in.getShort(at) & 0xffff) != tag) {
            at += 12;
        }
        return at;
    }

    private static byte[] tiff(int tag, int value, int otherTag, int otherValue) {
        byte[] tiff = little();
        return patched(patched(tiff, entry(tiff, tag) + 8, value), entry(tiff, otherTag) + 8, otherValue);
    }

    private static byte[] tiffCount(int tag, int count) {
        byte[] tiff = little();
        return patched(tiff, entry(tiff, tag) + 4, count);
    }

    private static byte[] tiffOfTags() {
        byte[] tiff = Carriers.joined(little(), new byte[100]);
        ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN).putShort(24, (short) -1);
        return tiff;
    }

    private static byte[] tiffLoop() {
        byte[] tiff = little();
        return patched(tiff, tiff.length - 4, 24);
    }
}
