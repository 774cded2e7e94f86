package dev.filmwright.core.imagefile;

/**
 * How many pictures a file holds, and where on which canvas the first one lies.
 *
 * @param count pictures of an animation; 1 for a still
 * @param width of the canvas; 0 if the picture is all of it
 * @param height of the canvas; 0 if the picture is all of it
 * @param x of the first picture's left edge on the canvas
 * @param y of the first picture's upper edge on the canvas
 */
public record Frames(int count, int width, int height, int x, int y) {
    private static final Frames STILL = new Frames(1, 0, 0, 0, 0);
    private static final int GIF_HEAD = 13;

    /** Reads them, as far as the file's blocks can be followed. */
    public static Frames in(ImageFormat format, byte[] bytes) {
        return switch (format) {
            case GIF -> gif(bytes);
            case WEBP -> WebpAnimation.in(bytes).map(WebpAnimation::frames).orElse(STILL);
            default -> STILL;
        };
    }

    private static Frames gif(byte[] bytes) {
        if (bytes.length < GIF_HEAD) {
            return STILL;
        }
        int count = 0;
        int x = 0;
        int y = 0;
        GifBlocks blocks = new GifBlocks(bytes);
        while (blocks.next()) {
            if (blocks.kind() == GifBlocks.IMAGE && count++ == 0) {
                x = Bytes.little16(bytes, blocks.head() + 1);
                y = Bytes.little16(bytes, blocks.head() + 3);
            }
        }
        return new Frames(count, Bytes.little16(bytes, 6), Bytes.little16(bytes, 8), x, y);
    }

    /** Returns whether a GIF goes on to its trailer. */
    public static boolean wholeGif(byte[] bytes) {
        GifBlocks blocks = new GifBlocks(bytes);
        while (blocks.next()) {
            // On to the end.
        }
        return blocks.kind() == GifBlocks.TRAILER;
    }
}
