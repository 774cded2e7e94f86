package dev.filmwright.core.rendition;

import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.InputLimits;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a picture must be like for a backend to take it. Immutable.
 *
 * @param types what its bytes may be; empty for anything
 * @param limits how big it may be
 * @param step how often a backend said that it is too big
 * @param exact the size it must have; empty for its own, or what the limits allow of that
 * @param lossless whether no pixel may be changed but by that size
 */
public record RenditionRules(
        Set<MediaType> types, InputLimits limits, int step, Optional<FrameSize> exact, boolean lossless) {
    /** Copies the set; checks that nothing is {@code null}. */
    public RenditionRules {
        types = Set.copyOf(types);
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(exact, "exact");
    }

    /** Returns rules for a picture that may be changed as is needed. */
    public static RenditionRules of(Set<MediaType> types, InputLimits limits, int step) {
        return new RenditionRules(types, limits, step, Optional.empty(), false);
    }

    /** Returns rules for a picture whose pixels are data, as a mask's are. */
    public static RenditionRules lossless(
            Set<MediaType> types, InputLimits limits, int step, Optional<FrameSize> exact) {
        return new RenditionRules(types, limits, step, exact, true);
    }

    /** Returns whether bytes of a type are taken. */
    public boolean takes(MediaType type) {
        return types.isEmpty() || types.contains(type);
    }

    /** Returns a text that is equal exactly for equal rules. */
    public String key() {
        String kinds = types.stream().map(MediaType::value).sorted().collect(Collectors.joining(","));
        return String.join(
                ";",
                kinds,
                limits.edge() + "," + limits.pixels() + "," + limits.bytes(),
                Integer.toString(step),
                exact.map(FrameSize::toString).orElse(""),
                Boolean.toString(lossless));
    }
}
