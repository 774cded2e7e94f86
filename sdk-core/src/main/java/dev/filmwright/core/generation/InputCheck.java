package dev.filmwright.core.generation;

import dev.filmwright.InvalidInputException;
import dev.filmwright.core.fitting.InputFitting;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputFit;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.storage.Storage;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides by a model's capabilities whether it takes the files it is to be given. Thread-safe; blocks. */
final class InputCheck {
    private final Storage storage;

    InputCheck(Storage storage) {
        this.storage = storage;
    }

    /** Returns the error that a file is not there. */
    static InvalidInputException missing(String where, InputMedia input) {
        return new InvalidInputException(
                where, input.media(), "there is no such media file: store it first and give the id that returns");
    }

    /**
     * Checks the files that must be taken, and fits the wishes.
     *
     * @return what the model is given
     * @throws InvalidInputException if a file is not there, or one cannot be given that is no wish
     */
    InputFit check(String where, GenerationRequest request, Capabilities can) {
        List<InputMedia> inputs = request.inputs();
        Map<MediaId, MediaType> types = types(where, inputs);
        checkTogether(where, request, can);
        Map<InputRole, Integer> given = new EnumMap<>(InputRole.class);
        for (int i = 0; i < inputs.size(); i++) {
            InputMedia input = inputs.get(i);
            if (!input.wish()) {
                int most = can.inputs().getOrDefault(input.role(), 0);
                if (given.merge(input.role(), 1, Integer::sum) > most) {
                    throw new InvalidInputException(where + "inputs", input.role(), tooMany(request, can, most));
                }
                checkType(where + "inputs[" + i + "]", request, can, input.role(), types.get(input.media()));
            }
        }
        InputFit fit = InputFitting.of(request, can, media -> Optional.ofNullable(types.get(media)));
        checkNeeds(where, fit, can);
        return fit;
    }

    private Map<MediaId, MediaType> types(String where, List<InputMedia> inputs) {
        Map<MediaId, MediaType> types = new HashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            InputMedia input = inputs.get(i);
            String field = where + "inputs[" + i + "]";
            Optional<MediaFile> found = storage.read(unit -> unit.media().find(input.media()));
            types.put(
                    input.media(),
                    found.orElseThrow(() -> missing(field, input)).type());
        }
        return types;
    }

    private static void checkNeeds(String where, InputFit fit, Capabilities can) {
        Set<InputRole> roles = EnumSet.noneOf(InputRole.class);
        fit.given().forEach(input -> roles.add(input.role()));
        for (InputRole needed : can.needs()) {
            if (!roles.contains(needed)) {
                throw new InvalidInputException(
                        where + "inputs", roles, fit.model() + " needs a file as " + needed + ": give one");
            }
        }
    }

    private static void checkTogether(String where, GenerationRequest request, Capabilities can) {
        List<InputMedia> wanted =
                request.inputs().stream().filter(input -> !input.wish()).toList();
        Set<InputRole> roles = EnumSet.noneOf(InputRole.class);
        wanted.forEach(input -> roles.add(input.role()));
        for (InputRole role : roles) {
            for (InputRole other : can.excludes(role)) {
                if (roles.contains(other)) {
                    throw new InvalidInputException(
                            where + "inputs",
                            roles,
                            request.model() + " does not take " + role + " together with " + other
                                    + ": give one of them");
                }
            }
        }
        if (wanted.size() > can.maxInputs()) {
            throw new InvalidInputException(
                    where + "inputs",
                    wanted.size() + " files",
                    request.model() + " takes at most " + can.maxInputs() + " in all: give fewer");
        }
    }

    private static String tooMany(GenerationRequest request, Capabilities can, int most) {
        String taken = can.inputs().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        if (most > 0) {
            return request.model() + " takes at most " + most + " in this role: give fewer";
        }
        return request.model() + (taken.isEmpty() ? " takes no files: give none" : " takes no such file, but " + taken)
                + ", or choose another model";
    }

    private static void checkType(
            String where, GenerationRequest request, Capabilities can, InputRole role, @Nullable MediaType type) {
        if (type != null && !InputFitting.takes(can, role, type)) {
            throw new InvalidInputException(
                    where,
                    type.value(),
                    request.model() + " takes " + InputFitting.types(can, role) + " as " + role
                            + ": give another file");
        }
    }
}
