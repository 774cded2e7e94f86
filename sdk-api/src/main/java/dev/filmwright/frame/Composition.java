package dev.filmwright.frame;

import dev.filmwright.media.AspectRatio;
import java.util.List;
import java.util.Objects;

/**
 * One frame as structured data: a backend that draws uses it as it is, one that takes text gets the prompt made from
 * the same facts. Immutable.
 *
 * @param aspect the shape of the frame
 * @param setup the camera
 * @param setting the place
 * @param figures who is in the frame, nearest last
 * @param props names of the things that matter, most important first
 * @param slate what is written under the frame
 */
public record Composition(
        AspectRatio aspect, Setup setup, Setting setting, List<Figure> figures, List<String> props, Slate slate) {
    /** Copies the lists; checks that nothing is {@code null}. */
    public Composition {
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(setup, "setup");
        Objects.requireNonNull(setting, "setting");
        figures = List.copyOf(figures);
        props = List.copyOf(props);
        Objects.requireNonNull(slate, "slate");
    }
}
