package dev.filmwright.provider.flux;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.FrameSize;
import dev.filmwright.provider.support.input.GivenPictures;
import dev.filmwright.provider.support.json.Base64Data;
import dev.filmwright.provider.support.json.JsonObject;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a request in the fields of one endpoint. Used once. */
final class Drafting {
    private final FluxModel model;
    private final GenerationRequest request;
    private final List<ProviderInput> inputs;
    private final JsonObject body = JsonObject.create();
    private final List<String> warnings = new ArrayList<>();

    private Drafting(FluxModel model, GenerationRequest request, List<ProviderInput> inputs) {
        this.model = model;
        this.request = request;
        this.inputs = inputs;
    }

    /**
     * Writes a request that {@link RequestRules} found possible.
     *
     * @throws InvalidInputException if a picture does not fit
     * @throws IOException if a picture cannot be read
     */
    static Draft of(FluxModel model, GenerationRequest request, List<ProviderInput> inputs) throws IOException {
        return new Drafting(model, request, inputs).draft();
    }

    private Draft draft() throws IOException {
        words();
        pictures();
        size();
        body.with("seed", request.seed());
        Map<String, String> options = new TreeMap<>(request.options());
        boolean rewritten = rewriting(Optional.ofNullable(options.remove(FluxModels.REWRITE)));
        for (FluxOption option : model.options()) {
            Optional.ofNullable(options.get(option.name())).ifPresent(value -> option.put(body, value));
        }
        FluxModel.Format format = Optional.ofNullable(options.get(FluxModels.FORMAT))
                .map(name -> FluxModel.Format.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(model.format());
        return new Draft(body, format, rewritten, warnings);
    }

    private void words() {
        String text = request.prompt().text();
        if (model.words() == FluxModel.Words.NONE) {
            if (!text.isBlank()) {
                warnings.add(model.id() + " takes no words: the prompt was left out");
            }
            return;
        }
        String numbering = model.pictures().isPresent() ? GivenPictures.introduction(inputs) : "";
        if (!numbering.isEmpty() && text.strip().startsWith("{")) {
            // A prompt that is a JSON object must stay one.
            warnings.add("the prompt is JSON: what each picture is for was not added to it");
            numbering = "";
        }
        if (!text.isBlank() || !numbering.isEmpty()) {
            body.with("prompt", numbering + text);
        }
    }

    private void pictures() throws IOException {
        if (model.pictures().isPresent()) {
            FluxModel.Pictures numbered = model.pictures().get();
            for (int i = 0; i < inputs.size(); i++) {
                body.with(numbered.field(i), picture(inputs.get(i), numbered.addresses()));
            }
            if (inputs.size() > numbered.experimentalAfter()) {
                warnings.add("more than " + numbered.experimentalAfter() + " picture is an experiment of " + model.id()
                        + ": check that it followed all of them");
            }
        }
        for (FluxModel.Field field : model.fields()) {
            Optional<ProviderInput> given = given(field.role());
            if (given.isPresent()) {
                body.with(field.name(), picture(given.get(), field.addresses()));
            }
        }
        checkMask();
    }

    private String picture(ProviderInput input, boolean addresses) throws IOException {
        checkSmallest(input);
        Optional<URI> address = addresses ? input.address() : Optional.empty();
        return address.isPresent() ? address.get().toString() : Base64Data.write(input, FluxModel.LARGEST_PICTURE);
    }

    private void checkSmallest(ProviderInput input) {
        input.size()
                .filter(size -> Math.min(size.width(), size.height()) < model.smallest())
                .ifPresent(size -> {
                    throw new InvalidInputException(
                            "inputs." + input.role().name().toLowerCase(Locale.ROOT),
                            size,
                            model.id() + " takes pictures of at least " + model.smallest() + " pixels each way");
                });
    }

    private void checkMask() {
        Optional<FrameSize> source = given(InputRole.SOURCE).flatMap(ProviderInput::size);
        Optional<FrameSize> mask = given(InputRole.MASK).flatMap(ProviderInput::size);
        if (source.isPresent() && mask.isPresent() && !source.equals(mask)) {
            throw new InvalidInputException(
                    "inputs.mask",
                    mask.get(),
                    "a mask has the size of its picture, here " + source.get() + ": white is changed, black is kept");
        }
    }

    private Optional<ProviderInput> given(InputRole role) {
        return inputs.stream().filter(input -> input.role() == role).findFirst();
    }

    private void size() {
        FrameSize wanted = request.size();
        switch (model.size().by()) {
            case PIXELS -> {
                FrameSize made = Sizes.inSteps(wanted, model.size());
                body.with("width", made.width()).with("height", made.height());
                if (!made.equals(wanted)) {
                    warnings.add("size " + wanted + " became " + made + ", the nearest that " + model.id() + " makes");
                }
            }
            case RATIO -> {
                String ratio = Sizes.ratio(wanted);
                body.with("aspect_ratio", ratio);
                warnings.add("size " + wanted + " became the shape " + ratio + ": " + model.id()
                        + " chooses how many pixels that are");
            }
            case CANVAS -> body.with("width", wanted.width()).with("height", wanted.height());
            case SOURCE -> keeps(given(InputRole.SOURCE).flatMap(ProviderInput::size), "keeps the source's size");
            case SIDES ->
                keeps(
                        given(InputRole.SOURCE).flatMap(ProviderInput::size).map(this::expanded),
                        "adds to the source's size");
            case NONE -> warnings.add(model.id() + " chooses the size: " + wanted + " was left out");
        }
    }

    private FrameSize expanded(FrameSize source) {
        return new FrameSize(
                source.width() + side("left") + side("right"), source.height() + side("top") + side("bottom"));
    }

    private int side(String name) {
        return new BigDecimal(request.options().getOrDefault(name, "0").strip()).intValueExact();
    }

    private void keeps(Optional<FrameSize> made, String why) {
        made.filter(size -> !size.equals(request.size()))
                .ifPresent(size ->
                        warnings.add("size " + request.size() + " became " + size + ": " + model.id() + " " + why));
    }

    /** Equal seeds give equal pictures only if the prompt stays as it was written: rewriting is off unless asked for. */
    private boolean rewriting(Optional<String> wanted) {
        if (model.rewriting().isEmpty()) {
            return false;
        }
        FluxModel.Rewriting rewriting = model.rewriting().get();
        boolean on = wanted.map("true"::equals).orElse(false);
        body.with(rewriting.field(), on != rewriting.off());
        return on;
    }
}
