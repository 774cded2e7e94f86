package dev.filmwright.cost;

import dev.filmwright.media.FrameSize;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Work to be priced: pictures of one size, and clips. Immutable.
 *
 * @param images how many pictures
 * @param size their size
 * @param clips the length of each clip
 */
public record Work(int images, FrameSize size, List<Duration> clips) {
    /** Copies the list. */
    public Work {
        Objects.requireNonNull(size, "size");
        clips = List.copyOf(clips);
    }
}
