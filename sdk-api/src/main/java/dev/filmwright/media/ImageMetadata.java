package dev.filmwright.media;

import dev.filmwright.InvalidInputException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a picture's file says about the picture, apart from its pixels. Immutable.
 *
 * <p>It is read leniently from files nobody vouches for: lengths, depths and counts are bounded, and what is odd is left
 * out and named in {@link #unread()}.
 *
 * @param camera what the camera wrote
 * @param position where it was taken
 * @param orientation how the camera was held, 1 (upright) to 8, by EXIF tag 0x0112; 1 for what a library stores
 * @param provenance where it comes from
 * @param generation how it was generated, for pictures by a tool that says so
 * @param unread what is there but could not be read, a sentence each
 */
public record ImageMetadata(
        Optional<CameraFacts> camera,
        Optional<GeoPosition> position,
        int orientation,
        ImageProvenance provenance,
        Optional<GenerationParameters> generation,
        List<String> unread) {
    private static final ImageMetadata NONE = new ImageMetadata(
            Optional.empty(), Optional.empty(), 1, ImageProvenance.none(), Optional.empty(), List.of());

    /** Copies the list; checks the orientation. */
    public ImageMetadata {
        Objects.requireNonNull(camera, "camera");
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(generation, "generation");
        if (orientation < 1 || orientation > 8) {
            throw new InvalidInputException("orientation", orientation, "use 1 to 8");
        }
        unread = List.copyOf(unread);
    }

    /** Returns metadata of an upright picture that says nothing. */
    public static ImageMetadata none() {
        return NONE;
    }

    /** Returns whether nothing is said but, perhaps, how the camera was held. */
    public boolean isEmpty() {
        return equals(NONE.withOrientation(orientation));
    }

    /** Returns the same with another orientation, 1 to 8. */
    public ImageMetadata withOrientation(int orientation) {
        return new ImageMetadata(camera, position, orientation, provenance, generation, unread);
    }

    /** Returns the same without what tells the place and the device: position, maker, model and lens. */
    public ImageMetadata withoutPrivateData() {
        return new ImageMetadata(
                camera.map(CameraFacts::withoutDevice).filter(facts -> !facts.isEmpty()),
                Optional.empty(),
                orientation,
                provenance,
                generation,
                unread);
    }
}
