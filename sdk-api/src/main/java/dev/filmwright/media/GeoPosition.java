package dev.filmwright.media;

import dev.filmwright.InvalidInputException;
import java.util.OptionalDouble;

/**
 * Where a picture was taken, on the WGS 84 ellipsoid. Immutable.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param altitude metres above the sea, negative below it
 */
public record GeoPosition(double latitude, double longitude, OptionalDouble altitude) {
    /** Checks that the position is on Earth. */
    public GeoPosition {
        // Written so that NaN is refused too.
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new InvalidInputException(
                    "position", latitude + "," + longitude, "use latitudes of -90 to 90 and longitudes of -180 to 180");
        }
    }
}
