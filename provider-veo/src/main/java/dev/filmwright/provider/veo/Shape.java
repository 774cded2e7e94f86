package dev.filmwright.provider.veo;

import dev.filmwright.InvalidInputException;
import dev.filmwright.media.FrameSize;
import java.util.List;
import java.util.Optional;

/**
 * How big and how wide a clip is, in the models' own words. Immutable.
 *
 * @param resolution e.g. {@code "720p"}
 * @param aspect {@code "16:9"} or {@code "9:16"}
 * @param warning what of the size asked for it is not; empty if it is that size
 */
record Shape(String resolution, String aspect, Optional<String> warning) {
    private static final String WIDE = "16:9";
    private static final String TALL = "9:16";
    private static final List<String> ASPECTS = List.of(WIDE, TALL);
    /** How far an aspect may be from the one asked for: 4:3 and 2.39:1 are cut for 16:9, a square is not. */
    private static final double FARTHEST = 1.4;

    static Shape of(VeoModel model, FrameSize size, Options options) {
        Optional<String> named = options.oneOf(Options.ASPECT, ASPECTS);
        String aspect = named.orElseGet(() -> size.width() >= size.height() ? WIDE : TALL);
        String resolution =
                options.oneOf(Options.RESOLUTION, model.resolutions()).orElseGet(() -> smallest(model, size));
        FrameSize made = made(resolution, aspect);
        double wanted = size.width() / (double) size.height();
        double off = wanted * made.height() / made.width();
        if (named.isEmpty() && (off > FARTHEST || off < 1 / FARTHEST)) {
            throw new InvalidInputException(
                    "size",
                    size.width() + "x" + size.height(),
                    "clips are 16:9 or 9:16: ask for a size such as 1280x720 or 720x1280, or set option "
                            + Options.ASPECT);
        }
        boolean asked = made.equals(size) || options.text(Options.RESOLUTION).isPresent() && Math.abs(off - 1) < 0.01;
        Optional<String> warning = asked
                ? Optional.empty()
                : Optional.of("the clip is " + made.width() + "x" + made.height() + " (" + resolution + ", " + aspect
                        + "), not " + size.width() + "x" + size.height());
        return new Shape(resolution, aspect, warning);
    }

    /** Returns the smallest resolution that is not smaller than what was asked for. */
    private static String smallest(VeoModel model, FrameSize size) {
        int shorter = Math.min(size.width(), size.height());
        int longer = Math.max(size.width(), size.height());
        return model.resolutions().stream()
                .filter(resolution -> lines(resolution) >= shorter && edge(resolution) >= longer)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "size",
                        size.width() + "x" + size.height(),
                        model.id() + " makes clips of at most "
                                + model.resolutions().get(model.resolutions().size() - 1)));
    }

    static FrameSize made(String resolution, String aspect) {
        int lines = lines(resolution);
        int edge = edge(resolution);
        return aspect.equals(WIDE) ? new FrameSize(edge, lines) : new FrameSize(lines, edge);
    }

    /** Returns the shorter edge of a resolution, in pixels. */
    static int lines(String resolution) {
        return switch (resolution) {
            case "360p" -> 360;
            case "1080p" -> 1080;
            case "4k" -> 2160;
            default -> 720;
        };
    }

    /** Returns the longer edge of a resolution, in pixels. */
    static int edge(String resolution) {
        return lines(resolution) * 16 / 9;
    }
}
