package dev.filmwright.spi;

import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Says by a model's capabilities why it cannot do a request. The engine has checked that before it calls a provider; a
 * provider that is called by somebody else refuses by this, before its backend hears of it. Immutable.
 *
 * <pre>{@code
 * Optional<String> refusal = CapabilityCheck.of(model.capabilities()).refusal(request);
 * }</pre>
 */
public final class CapabilityCheck {
    private final Capabilities can;

    private CapabilityCheck(Capabilities can) {
        this.can = can;
    }

    /** Returns the check of a model with these capabilities. */
    public static CapabilityCheck of(Capabilities can) {
        return new CapabilityCheck(can);
    }

    /** Returns why the model cannot do this, in words that say what to change; empty if nothing is known against it. */
    public Optional<String> refusal(ProviderRequest request) {
        if (!can.outputs().contains(request.request().kind())) {
            return Optional.of("the model makes " + new TreeSet<>(can.outputs()) + ", not "
                    + request.request().kind());
        }
        if (request.request().schema().isPresent() && !can.schema()) {
            return Optional.of("the model makes no text that fits a schema: leave it out");
        }
        if (request.request().kind() == OutputKind.WORKFLOW
                && request.request().workflow().isEmpty()) {
            return Optional.of("there is no workflow to run: set one");
        }
        TreeSet<String> unknown = new TreeSet<>(request.request().options().keySet());
        unknown.removeAll(can.options());
        if (!can.anyOption() && !unknown.isEmpty()) {
            return Optional.of("the model has no setting \"" + unknown.first() + "\": leave it out");
        }
        return files(request);
    }

    private Optional<String> files(ProviderRequest request) {
        Map<InputRole, Integer> given = new EnumMap<>(InputRole.class);
        for (InputMedia input : request.request().inputs()) {
            int most = can.inputs().getOrDefault(input.role(), 0);
            if (given.merge(input.role(), 1, Integer::sum) > most) {
                return Optional.of("the model takes " + (most == 0 ? "no file" : "at most " + most) + " as "
                        + input.role() + ": give fewer");
            }
        }
        for (InputRole role : given.keySet()) {
            for (InputRole other : can.excludes(role)) {
                if (given.containsKey(other)) {
                    return Optional.of(
                            "the model does not take " + role + " together with " + other + ": leave one out");
                }
            }
        }
        if (request.request().inputs().size() > can.maxInputs()) {
            return Optional.of("the model takes at most " + can.maxInputs() + " files: give fewer");
        }
        return can.needs().stream()
                .filter(role -> !given.containsKey(role))
                .sorted()
                .findFirst()
                .map(role -> "the model needs a file as " + role + ": give one");
    }
}
