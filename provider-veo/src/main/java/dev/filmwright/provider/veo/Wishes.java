package dev.filmwright.provider.veo;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.ProviderInput;
import dev.filmwright.spi.ProviderRequest;
import java.util.Collection;
import java.util.List;

/** Holds a request against what a model says it can do, as the engine does, for who calls a provider without it. */
final class Wishes {
    private Wishes() {}

    /** Returns whether a file that is only wished for goes with those that must be given. */
    static boolean granted(Capabilities can, InputRole role, Collection<InputRole> given) {
        long already = given.stream().filter(role::equals).count();
        return already < can.inputs().getOrDefault(role, 0)
                && given.size() < can.maxInputs()
                && given.stream().noneMatch(can.excludes(role)::contains);
    }

    static void check(Capabilities can, ProviderRequest request) {
        GenerationRequest wanted = request.request();
        if (!can.outputs().contains(wanted.kind())) {
            throw new InvalidInputException("kind", wanted.kind(), "ask for a clip");
        }
        List<InputRole> roles =
                request.inputs().stream().map(ProviderInput::role).toList();
        for (InputRole role : roles) {
            int most = can.inputs().getOrDefault(role, 0);
            if (roles.stream().filter(role::equals).count() > most || roles.size() > can.maxInputs()) {
                throw new InvalidInputException(
                        "inputs", role.name(), most == 0 ? "the model takes none: leave it out" : "give fewer files");
            }
        }
        for (String option : wanted.options().keySet()) {
            if (!can.options().contains(option)) {
                throw new InvalidInputException(
                        "options." + option,
                        wanted.options().get(option),
                        "the model takes "
                                + String.join(
                                        ", ", can.options().stream().sorted().toList()));
            }
        }
    }
}
