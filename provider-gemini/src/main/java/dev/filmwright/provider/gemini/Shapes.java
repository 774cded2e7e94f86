package dev.filmwright.provider.gemini;

import dev.filmwright.media.FrameSize;
import dev.filmwright.provider.gemini.GeminiModel.Shape;
import dev.filmwright.provider.gemini.GeminiModel.Tier;
import java.util.Comparator;
import java.util.List;

/** Turns pixels into the shapes and sizes a model makes. */
final class Shapes {
    private Shapes() {}

    /** Returns the shape that is nearest to a size's; of two that are equally near, the first. */
    static Shape shape(GeminiModel model, FrameSize size) {
        double ratio = (double) size.width() / size.height();
        return model.shapes().stream()
                .min(Comparator.comparingDouble(shape -> shape.off(ratio)))
                .orElseThrow();
    }

    /** Returns the size for a longest edge: the price table names the same edges. */
    static Tier tier(GeminiModel model, FrameSize size) {
        int longest = Math.max(size.width(), size.height());
        List<Tier> tiers = model.sizes();
        return tiers.stream()
                .filter(tier -> longest <= tier.longestEdge)
                .findFirst()
                .orElse(tiers.get(tiers.size() - 1));
    }
}
