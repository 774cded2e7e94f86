package dev.filmwright.core.imagefile;

import dev.filmwright.media.ImageMetadata;
import java.nio.ByteBuffer;
import java.util.Optional;

/** What a file freed of private data still says: how to hold it, and how it came about. */
final class Remainder {
    private static final int SHORT = 3;

    private final ImageMetadata metadata;

    Remainder(ImageMetadata metadata) {
        this.metadata = metadata;
    }

    /** Returns EXIF with nothing but the orientation; nothing for an upright picture. */
    Optional<byte[]> exif() {
        return metadata.orientation() == 1
                ? Optional.empty()
                : Optional.of(ByteBuffer.allocate(26)
                        .put(new byte[] {'M', 'M', 0, '*'})
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) Exif.ORIENTATION)
                        .putShort((short) SHORT)
                        .putInt(1)
                        .putShort((short) metadata.orientation())
                        .putShort((short) 0)
                        .putInt(0)
                        .array());
    }

    /** Returns a packet with the digital source type; nothing if there is none. */
    Optional<byte[]> xmp() {
        return metadata.provenance()
                .digitalSourceType()
                .map(type -> XmpPacket.of(type, metadata.provenance().generationId()));
    }
}
