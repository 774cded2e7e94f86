package dev.filmwright.provider.gemini;

import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.InputLimits;
import dev.filmwright.spi.Model;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model of Gemini's, as {@code models.json} describes it.
 *
 * @param id the model's id
 * @param name its name for people
 * @param kind what it makes
 * @param pictures how many pictures it takes
 * @param sizes the sizes it makes, the smallest first; empty for text
 * @param shapes the aspect ratios it makes; empty for text
 * @param surfaces where it is offered, and until when
 */
record GeminiModel(
        String id,
        String name,
        OutputKind kind,
        int pictures,
        List<Tier> sizes,
        List<Shape> shapes,
        Map<Transport, Optional<LocalDate>> surfaces) {
    /** What one picture may have; beyond it a request would be too large however it is sent. */
    static final int LARGEST_PICTURE = 15_000_000;

    private static final int LONGEST_EDGE = 4096;
    private static final int AT_A_TIME = 4;
    private static final List<InputRole> LOOKED_AT = List.of(InputRole.REFERENCE);
    private static final List<InputRole> DRAWN_FROM =
            List.of(InputRole.REFERENCE, InputRole.CHARACTER, InputRole.STYLE, InputRole.SOURCE);

    GeminiModel {
        sizes = List.copyOf(sizes);
        shapes = List.copyOf(shapes);
        surfaces = Map.copyOf(surfaces);
    }

    boolean draws() {
        return kind == OutputKind.IMAGE;
    }

    Model model(Transport transport) {
        Capabilities.Builder can = Capabilities.builder()
                .output(kind)
                .synchronous()
                .maxConcurrent(AT_A_TIME)
                .maxInputs(pictures)
                .inputLimits(new InputLimits(LONGEST_EDGE, Long.MAX_VALUE, LARGEST_PICTURE))
                .inputType(MediaType.PNG)
                .inputType(MediaType.JPEG);
        (draws() ? DRAWN_FROM : LOOKED_AT).forEach(role -> can.input(role, pictures));
        if (draws()) {
            can.maxEdge(sizes.get(sizes.size() - 1).longestEdge);
        } else {
            can.schema().streams();
        }
        GeminiOption.of(this).forEach(option -> can.option(option.key()));
        surfaces.getOrDefault(transport, Optional.empty()).ifPresent(can::retires);
        return new Model(id, name, can.build());
    }

    /** Sizes by name, and the longest edge in pixels up to which a request gets each. */
    enum Tier {
        SMALL("512", 640),
        ONE("1K", 1408),
        TWO("2K", 2816),
        FOUR("4K", 5632);

        final String word;
        final int longestEdge;

        Tier(String word, int longestEdge) {
            this.word = word;
            this.longestEdge = longestEdge;
        }
    }

    /** An aspect ratio, e.g. {@code 16:9}. */
    record Shape(int width, int height) {
        static Shape parse(String text) {
            String[] terms = text.split(":", -1);
            return new Shape(Integer.parseInt(terms[0]), Integer.parseInt(terms[1]));
        }

        /** Returns how far it is from a ratio of width to height; 0 if it is that. */
        double off(double ratio) {
            return Math.abs(Math.log((double) width / height / ratio));
        }

        @Override
        public String toString() {
            return width + ":" + height;
        }
    }
}
