package dev.filmwright.samples.cli.generate;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.PluginReport;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.spi.Capabilities;
import dev.filmwright.spi.Model;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the model that is meant. */
final class ModelChoice {
    private final PluginReport plugins;

    ModelChoice(Filmwright library) {
        plugins = library.plugins();
    }

    /** Returns the model of that name, or the provider's first one that makes this of files of these roles. */
    ModelRef choose(@Nullable String provider, @Nullable String model, OutputKind kind, List<InputRole> roles) {
        if (provider == null) {
            if (model == null) {
                throw new InvalidInputException(
                        "--provider", "missing", "name one of " + providers() + ", or --model PROVIDER/MODEL");
            }
            return ModelRef.parse(model);
        }
        PluginReport.Entry entry = entry(provider);
        if (model != null) {
            String prefix = provider + "/";
            return new ModelRef(provider, model.startsWith(prefix) ? model.substring(prefix.length()) : model);
        }
        return entry.models().stream()
                .filter(known -> known.capabilities().outputs().contains(kind))
                .filter(known -> known.capabilities().inputs().keySet().containsAll(roles))
                .filter(known -> roles.containsAll(known.capabilities().needs()))
                .map(known -> new ModelRef(provider, known.id()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "--provider",
                        provider,
                        "none of the models it names makes " + kind.name().toLowerCase(Locale.ROOT) + " of that: add"
                                + " --model; it has "
                                + entry.models().stream().map(Model::id).toList()));
    }

    /** Returns what a model can do, as far as the provider tells without being asked. */
    Optional<Capabilities> capabilities(ModelRef ref) {
        return plugins.providers().stream()
                .filter(entry -> entry.id().equals(ref.provider()))
                .flatMap(entry -> entry.models().stream())
                .filter(model -> model.id().equals(ref.model()))
                .map(Model::capabilities)
                .findFirst();
    }

    private PluginReport.Entry entry(String provider) {
        return plugins.providers().stream()
                .filter(known -> known.id().equals(provider))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "--provider",
                        provider,
                        plugins.broken().stream()
                                .filter(broken -> broken.name().equals(provider))
                                .map(broken -> "it cannot be used: " + broken.reason())
                                .findFirst()
                                .orElse("use one of " + providers())));
    }

    private String providers() {
        return plugins.providers().stream().map(PluginReport.Entry::id).collect(Collectors.joining(", "));
    }
}
