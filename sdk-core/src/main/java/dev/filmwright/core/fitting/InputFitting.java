package dev.filmwright.core.fitting;

import dev.filmwright.generation.FittedInput;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputFit;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Capabilities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fits the wishes among a request's files to what a model takes: those that must be taken come first, then each wish in the
 * role asked for, or to be looked at, or not at all. Not thread-safe: one for each request.
 */
public final class InputFitting {
    /** Roles whose pictures can be looked at instead, where a model does no more with a picture than that. */
    private static final Set<InputRole> LOOKED_AT = EnumSet.of(InputRole.CHARACTER, InputRole.STYLE, InputRole.CONTROL);

    private static final Set<MediaType> ENCODED = Set.of(MediaType.PNG, MediaType.JPEG, MediaType.WEBP);

    private final ModelRef model;
    private final Capabilities can;
    private final Map<InputRole, Integer> given = new EnumMap<>(InputRole.class);
    private int total;

    private InputFitting(ModelRef model, Capabilities can) {
        this.model = model;
        this.can = can;
    }

    /**
     * Returns what a model is given of a request's files. Whether those fit that must be taken is not looked at.
     *
     * @param types tells what a stored file is; one of which that is not known fits
     */
    public static InputFit of(
            GenerationRequest request, Capabilities can, Function<MediaId, Optional<MediaType>> types) {
        InputFitting fitting = new InputFitting(request.model(), can);
        Map<Integer, FittedInput> fitted = new TreeMap<>();
        List<InputMedia> inputs = request.inputs();
        IntStream.range(0, inputs.size())
                .filter(i -> !inputs.get(i).wish())
                .forEach(i ->
                        fitted.put(i, fitting.take(inputs.get(i), inputs.get(i).role(), "")));
        // What the model cannot do without comes before what it could leave out.
        IntStream.range(0, inputs.size())
                .filter(i -> inputs.get(i).wish())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> !can.needs().contains(inputs.get(i).role())))
                .forEach(i -> fitted.put(i, fitting.fit(inputs.get(i), types)));
        return new InputFit(request.model(), new ArrayList<>(fitted.values()));
    }

    /** Returns whether a model can be given a file of a type in a role; pictures are encoded anew where that is needed. */
    public static boolean takes(Capabilities can, InputRole role, MediaType type) {
        boolean clip = role == InputRole.CLIP;
        if (can.inputTypes().isEmpty()) {
            return clip ? type.clip() : type.picture();
        }
        return can.inputTypes().contains(type)
                || !clip && type.picture() && can.inputTypes().stream().anyMatch(ENCODED::contains);
    }

    private FittedInput take(InputMedia input, InputRole role, String reason) {
        given.merge(role, 1, Integer::sum);
        total++;
        return new FittedInput(input, Optional.of(role), reason);
    }

    private FittedInput fit(InputMedia wish, Function<MediaId, Optional<MediaType>> types) {
        Optional<MediaType> type = types.apply(wish.media());
        Optional<String> against = against(wish.role(), type);
        if (against.isEmpty()) {
            return take(wish, wish.role(), "");
        }
        if (!LOOKED_AT.contains(wish.role()) || room(InputRole.REFERENCE) == 0) {
            return new FittedInput(wish, Optional.empty(), against.get());
        }
        Optional<String> alsoAgainst = against(InputRole.REFERENCE, type);
        return alsoAgainst.isEmpty()
                ? take(wish, InputRole.REFERENCE, against.get())
                : new FittedInput(wish, Optional.empty(), alsoAgainst.get());
    }

    private int room(InputRole role) {
        return can.inputs().getOrDefault(role, 0);
    }

    /** Returns why a file cannot be given in a role beside those that are; empty if it can. */
    private Optional<String> against(InputRole role, Optional<MediaType> type) {
        if (room(role) == 0) {
            boolean none = can.inputs().values().stream().noneMatch(most -> most > 0);
            return Optional.of(model + " takes no " + (none ? "" : role + " ") + "files");
        }
        if (given.getOrDefault(role, 0) >= room(role)) {
            return Optional.of(model + " takes at most " + room(role) + " as " + role);
        }
        if (total >= can.maxInputs()) {
            return Optional.of(model + " takes at most " + can.maxInputs() + " files in all");
        }
        Optional<InputRole> other =
                can.excludes(role).stream().filter(given::containsKey).sorted().findFirst();
        if (other.isPresent()) {
            return Optional.of(model + " does not take " + role + " together with " + other.get());
        }
        return type.filter(known -> !takes(can, role, known))
                .map(known -> model + " takes " + types(can, role) + " as " + role + ", not " + known.value());
    }

    /** Returns what a model takes in a role, in words. */
    public static String types(Capabilities can, InputRole role) {
        if (can.inputTypes().isEmpty()) {
            return role == InputRole.CLIP ? "a clip" : "a picture";
        }
        return can.inputTypes().stream().map(MediaType::value).sorted().collect(Collectors.joining(", "));
    }
}
