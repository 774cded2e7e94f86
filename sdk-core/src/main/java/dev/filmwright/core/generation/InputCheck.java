package dev.filmwright.core.generation;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaType;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.storage.Storage;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    void check(String where, GenerationRequest request, Capabilities can) {
        List<InputMedia> inputs = request.inputs();
        checkTogether(where, request, can);
        Map<InputRole, Integer> given = new EnumMap<>(InputRole.class);
        for (int i = 0; i < inputs.size(); i++) {
            InputMedia input = inputs.get(i);
            int most = can.inputs().getOrDefault(input.role(), 0);
            if (given.merge(input.role(), 1, Integer::sum) > most) {
                throw new InvalidInputException(where + "inputs", input.role(), tooMany(request, can, most));
            }
            checkType(where + "inputs[" + i + "]", request, can, input);
        }
    }

    private static void checkTogether(String where, GenerationRequest request, Capabilities can) {
        Set<InputRole> roles = EnumSet.noneOf(InputRole.class);
        request.inputs().forEach(input -> roles.add(input.role()));
        for (InputRole needed : can.needs()) {
            if (!roles.contains(needed)) {
                throw new InvalidInputException(
                        where + "inputs", roles, request.model() + " needs a file as " + needed + ": give one");
            }
        }
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
        if (request.inputs().size() > can.maxInputs()) {
            throw new InvalidInputException(
                    where + "inputs",
                    request.inputs().size() + " files",
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

    private void checkType(String where, GenerationRequest request, Capabilities can, InputMedia input) {
        Optional<MediaFile> found = storage.read(unit -> unit.media().find(input.media()));
        MediaType type = found.orElseThrow(() -> missing(where, input)).type();
        if (!takes(can, input.role(), type)) {
            String taken =
                    can.inputTypes().stream().map(MediaType::value).sorted().collect(Collectors.joining(", "));
            throw new InvalidInputException(
                    where,
                    type.value(),
                    request.model() + " takes " + (taken.isEmpty() ? usual(input.role()) : taken) + " as "
                            + input.role() + ": give another file");
        }
    }

    private static boolean takes(Capabilities can, InputRole role, MediaType type) {
        if (!can.inputTypes().isEmpty()) {
            return can.inputTypes().contains(type);
        }
        return role == InputRole.CLIP ? type.clip() : type.picture();
    }

    private static String usual(InputRole role) {
        return role == InputRole.CLIP ? "a clip" : "a picture";
    }
}
