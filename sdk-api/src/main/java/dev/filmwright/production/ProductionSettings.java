package dev.filmwright.production;

import dev.filmwright.InvalidInputException;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.time.FrameRate;
import java.util.Objects;

/**
 * What holds for a whole production. Immutable.
 *
 * @param aspect the shape of the picture
 * @param rate frames per second
 * @param boardEdge the longer edge of a board in pixels, 320 to 2048
 */
public record ProductionSettings(AspectRatio aspect, FrameRate rate, int boardEdge) {
    /** Checks the edge. */
    public ProductionSettings {
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(rate, "rate");
        if (boardEdge < 320 || boardEdge > 2048) {
            throw new InvalidInputException("boardEdge", boardEdge, "use 320 to 2048 pixels");
        }
    }

    /** Returns 16:9 at 24 frames per second with boards of 1280 pixels. */
    public static ProductionSettings ofDefaults() {
        return new ProductionSettings(AspectRatio.WIDE, FrameRate.FPS_24, 1280);
    }

    /** Returns these settings with another shape. */
    public ProductionSettings withAspect(AspectRatio other) {
        return new ProductionSettings(other, rate, boardEdge);
    }

    /** Returns these settings with another rate. */
    public ProductionSettings withRate(FrameRate other) {
        return new ProductionSettings(aspect, other, boardEdge);
    }
}
