package dev.filmwright.provider.flux;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.FrameSize;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an endpoint refuses, known before it is asked. */
final class RequestRules {
    private static final double MEGAPIXEL = 1024 * 1024;

    private RequestRules() {}

    /**
     * Checks all that is known of a request.
     *
     * @throws InvalidInputException naming the field, the value and the remedy
     */
    static void check(FluxModel model, GenerationRequest request) {
        if (request.kind() != OutputKind.IMAGE) {
            throw new InvalidInputException("kind", request.kind(), model.id() + " makes pictures: ask for one");
        }
        checkOptions(model, request.options());
        // What is only wished for is left out where the model does not take it.
        List<InputMedia> inputs =
                request.inputs().stream().filter(input -> !input.wish()).toList();
        checkInputs(model, inputs);
        checkWords(model, request);
        checkSize(model, request);
        checkBudget(model, request.size(), inputs.size());
    }

    private static void checkOptions(FluxModel model, Map<String, String> options) {
        Map<String, FluxOption> known =
                model.options().stream().collect(Collectors.toMap(FluxOption::name, option -> option));
        options.forEach((name, value) -> {
            FluxOption option = known.get(name);
            if (option == null) {
                throw new InvalidInputException(
                        "options", name, model.id() + " takes " + new TreeSet<>(known.keySet()) + ": leave it out");
            }
            option.check(value);
        });
        List<FluxOption> sides = model.options().stream()
                .filter(option -> model.oneAboveZero().contains(option.name()))
                .toList();
        if (!sides.isEmpty()
                && sides.stream().allMatch(side -> side.whole(options.getOrDefault(side.name(), "0")) == 0)) {
            throw new InvalidInputException(
                    "options",
                    options.keySet(),
                    "say with at least one of " + model.oneAboveZero() + " how many pixels to add");
        }
    }

    private static void checkInputs(FluxModel model, List<InputMedia> inputs) {
        Set<InputRole> taken = model.model().capabilities().inputs().keySet();
        for (InputRole role : InputRole.values()) {
            long given = inputs.stream().filter(input -> input.role() == role).count();
            int most = model.model().capabilities().inputs().getOrDefault(role, 0);
            if (given > most) {
                throw new InvalidInputException(
                        "inputs",
                        role + " x " + given,
                        model.id() + " takes " + new TreeSet<>(taken) + ", at most " + most
                                + " of it: leave out the rest");
            }
        }
        model.pictures().filter(numbered -> inputs.size() > numbered.most()).ifPresent(numbered -> {
            throw new InvalidInputException(
                    "inputs", inputs.size() + " pictures", model.id() + " takes at most " + numbered.most());
        });
        for (FluxModel.Field field : model.fields()) {
            if (field.needed() && inputs.stream().noneMatch(input -> input.role() == field.role())) {
                throw new InvalidInputException(
                        "inputs", "no " + field.role(), model.id() + " needs a picture in that role: add it");
            }
        }
    }

    private static void checkWords(FluxModel model, GenerationRequest request) {
        String text = request.prompt().text();
        boolean needed = model.words() == FluxModel.Words.NEEDED
                || model.words() == FluxModel.Words.OPTIONAL && request.inputs().isEmpty();
        if (needed && text.isBlank()) {
            throw new InvalidInputException("prompt", text, model.id() + " works from words: write a prompt");
        }
    }

    private static void checkSize(FluxModel model, GenerationRequest request) {
        FrameSize size = request.size();
        FluxModel.Size bounds = model.size();
        int longest = Math.max(size.width(), size.height());
        if (longest > bounds.most()) {
            throw new InvalidInputException(
                    "size", size, model.id() + " makes edges of at most " + bounds.most() + " pixels: ask for less");
        }
        if (bounds.by() == FluxModel.By.CANVAS && Math.min(size.width(), size.height()) < bounds.least()) {
            throw new InvalidInputException(
                    "size", size, model.id() + " makes edges of at least " + bounds.least() + " pixels: ask for more");
        }
    }

    private static void checkBudget(FluxModel model, FrameSize size, int pictures) {
        if (model.budget() > 0 && pictures > 0) {
            FrameSize made = Sizes.inSteps(size, model.size());
            long megapixels = (long) Math.ceil((double) made.width() * made.height() / MEGAPIXEL);
            long most = model.budget() - megapixels;
            if (pictures > most) {
                throw new InvalidInputException(
                        "inputs",
                        pictures + " pictures",
                        model.id() + " works on " + model.budget() + " megapixels in all: beside " + made
                                + " give at most " + most + ", or ask for a smaller picture");
            }
        }
    }
}
