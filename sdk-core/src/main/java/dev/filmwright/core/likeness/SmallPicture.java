package dev.filmwright.core.likeness;

import dev.filmwright.InvalidInputException;

/**
 * A decoded picture made small: sRGB pixels in rows, {@code 0xAARRGGBB}, alpha not premultiplied. The array is not copied: it
 * belongs to whoever holds this.
 *
 * @param argb its pixels
 * @param width how many in a row
 * @param height how many rows
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one room to another and dropped; never compared
public record SmallPicture(int[] argb, int width, int height) {
    /**
     * Checks the size.
     *
     * @throws InvalidInputException if it does not fit the pixels
     */
    public SmallPicture {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new InvalidInputException("size", width + "x" + height, "give as many pixels as that");
        }
    }
}
