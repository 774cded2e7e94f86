package dev.filmwright.provider.flux;

import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.InputLimits;
import dev.filmwright.spi.Model;
import java.util.List;
import java.util.Optional;

/**
 * An endpoint of FLUX, as {@code models.json} describes it.
 *
 * @param id the model's id
 * @param name its name for people
 * @param path where it is, below {@code /v1}
 * @param words whether it needs a prompt
 * @param size how its size is said
 * @param pictures the numbered pictures it takes, if it does
 * @param fields the pictures that have a field of their own
 * @param options its settings
 * @param oneAboveZero settings of which one at least is above zero
 * @param rewriting how to keep it from writing the prompt anew, if it does that
 * @param format what it makes unless asked otherwise
 * @param running how many tasks may run at a time
 * @param budget how many megapixels there may be in all, the pictures given counted as one each; 0 for any
 * @param smallest the shortest edge of a picture it takes, in pixels
 * @param webhook whether it takes the address to be called
 */
record FluxModel(
        String id,
        String name,
        List<String> path,
        Words words,
        Size size,
        Optional<Pictures> pictures,
        List<Field> fields,
        List<FluxOption> options,
        List<String> oneAboveZero,
        Optional<Rewriting> rewriting,
        Format format,
        int running,
        int budget,
        int smallest,
        boolean webhook) {
    /** What a picture may have (black-forest-labs/blackforest, the official client). */
    static final int LARGEST_PICTURE = 20_000_000;

    private static final long MOST_PIXELS = 20_000_000;
    private static final int REFERENCE_EDGE = 2048;
    private static final int ANY_EDGE = 8192;

    /** The roles of pictures that are told apart by their number only. */
    private static final List<InputRole> NUMBERED =
            List.of(InputRole.REFERENCE, InputRole.CHARACTER, InputRole.STYLE, InputRole.SOURCE);

    FluxModel {
        path = List.copyOf(path);
        fields = List.copyOf(fields);
        options = List.copyOf(options);
        oneAboveZero = List.copyOf(oneAboveZero);
    }

    /** Whether an endpoint works from words. */
    enum Words {
        NEEDED,
        OPTIONAL,
        NONE
    }

    /** How the size of what is made is said. */
    enum By {
        /** Width and height in steps. */
        PIXELS,
        /** An aspect ratio. */
        RATIO,
        /** Not at all: the source's. */
        SOURCE,
        /** The source's and the pixels added to its sides. */
        SIDES,
        /** Width and height of the canvas. */
        CANVAS,
        /** Not at all. */
        NONE
    }

    record Size(By by, int step, int least, int most, long pixels) {}

    record Pictures(String field, int most, boolean addresses, int experimentalAfter) {
        /** The first has no number: {@code input_image}, {@code input_image_2}, … */
        String field(int index) {
            return index == 0 ? field : field + "_" + (index + 1);
        }
    }

    record Field(InputRole role, String name, boolean needed, boolean addresses) {}

    /** A field that says whether the prompt is written anew, and its value for "not". */
    record Rewriting(String field, boolean off) {}

    /** What a picture is delivered as. */
    enum Format {
        JPEG,
        PNG,
        WEBP;

        MediaType type() {
            return switch (this) {
                case JPEG -> MediaType.JPEG;
                case PNG -> MediaType.PNG;
                case WEBP -> MediaType.WEBP;
            };
        }
    }

    Model model() {
        Capabilities.Builder can = Capabilities.builder()
                .output(OutputKind.IMAGE)
                .maxEdge(size.most)
                .maxConcurrent(running)
                .seed()
                .inputType(MediaType.PNG)
                .inputType(MediaType.JPEG);
        options.forEach(option -> can.option(option.name()));
        pictures.ifPresent(numbered -> {
            NUMBERED.forEach(role -> can.input(role, numbered.most));
            can.maxInputs(numbered.most).inputLimits(new InputLimits(REFERENCE_EDGE, MOST_PIXELS, LARGEST_PICTURE));
        });
        if (!fields.isEmpty()) {
            // Neither a source nor its mask may be made smaller than it must be: what is made has the same size.
            can.inputLimits(new InputLimits(ANY_EDGE, MOST_PIXELS, LARGEST_PICTURE));
        }
        for (Field field : fields) {
            can.input(field.role, 1);
            if (field.needed) {
                can.needs(field.role);
            }
        }
        if (pictures.map(Pictures::addresses).orElse(false) || fields.stream().anyMatch(Field::addresses)) {
            can.inputAddresses();
        }
        return new Model(id, name, can.build());
    }
}
