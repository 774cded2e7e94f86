package dev.filmwright.media;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a camera wrote about itself and the exposure (EXIF 2.32, section 4.6). Immutable; anybody can have written it.
 *
 * @param make the maker of the camera
 * @param model the camera's model
 * @param lens the lens's model
 * @param exposureSeconds exposure time in seconds, positive
 * @param aperture the f-number, e.g. 2.8
 * @param iso sensitivity, e.g. 400
 * @param focalLength in millimetres
 * @param takenAt when it was taken, by the camera's clock: EXIF seldom names the zone
 */
public record CameraFacts(
        Optional<String> make,
        Optional<String> model,
        Optional<String> lens,
        OptionalDouble exposureSeconds,
        OptionalDouble aperture,
        OptionalInt iso,
        OptionalDouble focalLength,
        Optional<LocalDateTime> takenAt) {
    private static final CameraFacts NONE = new CameraFacts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            Optional.empty());

    /** Returns facts that say nothing. */
    public static CameraFacts none() {
        return NONE;
    }

    /** Returns whether nothing is said. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Returns the facts without those that tell the device: its maker, model and lens. */
    public CameraFacts withoutDevice() {
        return new CameraFacts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                exposureSeconds,
                aperture,
                iso,
                focalLength,
                takenAt);
    }
}
