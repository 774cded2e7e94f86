package dev.filmwright.media;

import dev.filmwright.InvalidInputException;

/**
 * A picture's size in pixels. Immutable.
 *
 * @param width columns, positive
 * @param height rows, positive
 */
public record FrameSize(int width, int height) {
    /** Checks that both edges are positive. */
    public FrameSize {
        if (width < 1 || height < 1) {
            throw new InvalidInputException("size", width + "x" + height, "both edges must be positive");
        }
    }

    /** Returns the size as {@code "1280x720"}. */
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
