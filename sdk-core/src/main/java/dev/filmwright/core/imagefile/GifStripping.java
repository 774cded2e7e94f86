package dev.filmwright.core.imagefile;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/** Keeps a GIF's frames, their timing and the repeats of its animation. */
final class GifStripping {
    private static final int PLAIN_TEXT = 0x2101;
    private static final List<String> SHOWN = List.of("\u000bNETSCAPE2.0", "\u000bANIMEXTS1.0", "\u000bICCRGBG1012");

    private GifStripping() {}

    static Optional<byte[]> strip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        GifBlocks blocks = new GifBlocks(bytes);
        out.write(bytes, 0, blocks.first());
        while (blocks.next()) {
            if (kept(bytes, blocks)) {
                out.write(bytes, blocks.head(), blocks.end() - blocks.head());
            }
        }
        return blocks.kind() == GifBlocks.TRAILER ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    private static boolean kept(byte[] bytes, GifBlocks blocks) {
        return switch (blocks.kind()) {
            case GifBlocks.IMAGE, GifBlocks.TRAILER, GifBlocks.CONTROL, PLAIN_TEXT -> true;
            case GifBlocks.APPLICATION -> SHOWN.stream().anyMatch(name -> Bytes.at(bytes, blocks.parts(), name));
            default -> false;
        };
    }
}
