package dev.filmwright.core.imagefile;

/** The extensions of a GIF that speak of the picture. */
final class GifCarrier {
    /** The head of Adobe's extension: a part of eleven bytes, then the packet without lengths. */
    static final String XMP = "\u000bXMP DataXMP";

    private static final int MAGIC_TRAILER = 257;

    private GifCarrier() {}

    static void collect(byte[] bytes, Findings findings) {
        GifBlocks blocks = new GifBlocks(bytes);
        while (blocks.next()) {
            if (blocks.kind() == GifBlocks.COMMENT) {
                byte[] text = blocks.joined(findings.room());
                findings.text("Comment", Texts.utf8OrLatin(text, 0, text.length));
            } else if (blocks.kind() == GifBlocks.APPLICATION && Bytes.at(bytes, blocks.parts(), XMP)) {
                // Readers that do not know it step from letter to letter into 257 bytes that lead to the end.
                int start = blocks.parts() + XMP.length();
                findings.xmp(bytes, start, Math.max(start, blocks.end() - 1 - MAGIC_TRAILER));
            }
        }
    }
}
