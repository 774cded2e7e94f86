package dev.filmwright.core.imagefile;

import dev.filmwright.core.imagefile.parameters.ParameterReader;
import dev.filmwright.media.ImageMetadata;
import dev.filmwright.media.ImageProvenance;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a picture's file says of it. Any bytes give an answer; memory taken is at most some tens of megabytes above
 * the file's own.
 */
public final class MetadataReader {
    private static final Logger LOG = LoggerFactory.getLogger(MetadataReader.class);

    private MetadataReader() {}

    /** Reads a file whose first bytes are of this format. */
    public static ImageMetadata read(ImageFormat format, byte[] bytes) {
        Findings findings = new Findings();
        try {
            collect(format, bytes, findings);
            return read(findings);
        } catch (RuntimeException e) {
            // The bounds are checked all along; this keeps one forgotten from costing a sound picture.
            LOG.warn("the metadata of a {} picture cannot be read", format, e);
            findings.problem("metadata that cannot be read");
            return new ImageMetadata(
                    Optional.empty(),
                    Optional.empty(),
                    1,
                    ImageProvenance.none(),
                    Optional.empty(),
                    findings.problems());
        }
    }

    private static void collect(ImageFormat format, byte[] bytes, Findings findings) {
        switch (format) {
            case PNG -> PngCarrier.collect(bytes, findings);
            case JPEG -> JpegCarrier.collect(bytes, findings);
            case WEBP -> WebpCarrier.collect(bytes, findings);
            case GIF -> GifCarrier.collect(bytes, findings);
            case TIFF -> TiffCarrier.collect(bytes, findings);
            case BMP -> {
                // Has no place for it.
            }
        }
    }

    private static ImageMetadata read(Findings findings) {
        Optional<Exif> exif = Optional.ofNullable(findings.exif()).flatMap(bytes -> Exif.read(bytes, findings));
        exif.ifPresent(Exif::texts);
        Optional<XmpReader> xmp = Optional.ofNullable(findings.xmp()).map(packet -> XmpReader.read(packet, findings));
        ImageProvenance provenance = new ImageProvenance(
                xmp.flatMap(XmpReader::sourceType),
                xmp.flatMap(XmpReader::generation),
                findings.hasContentCredentials(),
                Map.of());
        return new ImageMetadata(
                exif.flatMap(Exif::camera),
                exif.flatMap(Exif::position),
                exif.map(Exif::orientation).orElse(1),
                provenance,
                ParameterReader.read(findings.texts(), findings::problem),
                findings.problems());
    }
}
