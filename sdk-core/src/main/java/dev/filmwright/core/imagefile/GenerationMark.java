package dev.filmwright.core.imagefile;

import dev.filmwright.media.ImageMetadata;
import dev.filmwright.media.ImageProvenance;
import java.util.Optional;

/** The id of the generation in a picture's mark, for documents that must not differ between equal runs. */
public final class GenerationMark {
    private GenerationMark() {}

    /** Returns the file without the id; still marked with its digital source type. Itself where it carries no id. */
    public static byte[] removed(byte[] file) {
        Optional<ImageFormat> format = ImageFormat.of(file);
        if (format.isEmpty()) {
            return file;
        }
        ImageMetadata read = MetadataReader.read(format.get(), file);
        if (read.provenance().generationId().isEmpty()) {
            return file;
        }
        ImageProvenance left = new ImageProvenance(
                read.provenance().digitalSourceType(),
                Optional.empty(),
                false,
                read.provenance().facts());
        ImageMetadata without = new ImageMetadata(
                read.camera(), read.position(), read.orientation(), left, read.generation(), read.unread());
        return PrivateData.removed(format.get(), file, without).orElse(file);
    }
}
