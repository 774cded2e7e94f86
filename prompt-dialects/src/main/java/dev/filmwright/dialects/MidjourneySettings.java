package dev.filmwright.dialects;

import dev.filmwright.InvalidInputException;
import dev.filmwright.dialects.MidjourneyRules.Parameter;
import dev.filmwright.dialects.MidjourneyRules.Version;
import dev.filmwright.prompt.PromptContent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings of a prompt, read strictly. Immutable. */
final class MidjourneySettings {
    private static final List<Parameter> TAKEN = List.of(
            Parameter.STYLIZE,
            Parameter.CHAOS,
            Parameter.WEIRD,
            Parameter.STYLE,
            Parameter.IW,
            Parameter.CW,
            Parameter.SW,
            Parameter.OW,
            Parameter.V);

    private final Map<String, String> values;
    private final Version version;

    private MidjourneySettings(Map<String, String> values, Version version) {
        this.values = values;
        this.version = version;
    }

    /**
     * Reads the settings.
     *
     * @throws InvalidInputException if one is unknown, out of range or not taken by the version; names all three and what helps
     */
    static MidjourneySettings of(PromptContent content) {
        String word = content.parameters().getOrDefault("v", Version.V7.word());
        Version version = Version.named(word).orElseThrow(() -> wrong("v", word, "use one of " + Version.words()));
        MidjourneySettings settings = new MidjourneySettings(content.parameters(), version);
        content.parameters().forEach(settings::check);
        content.seed().ifPresent(seed -> {
            if (!Parameter.SEED.allows(Long.toString(seed))) {
                throw new InvalidInputException("seed", seed, Parameter.SEED.range());
            }
        });
        return settings;
    }

    private void check(String name, String value) {
        Parameter parameter = TAKEN.stream()
                .filter(each -> each.word().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(name, value, remedy(name)));
        if (!parameter.takenBy(version)) {
            throw wrong(
                    name,
                    value,
                    "version " + version.word() + " does not take it: leave it out, or set v to one of "
                            + parameter.versions());
        }
        if (parameter == Parameter.STYLE && !value.equals("raw")) {
            throw wrong(name, value, "use raw, or leave it out");
        }
        if (parameter.value() == MidjourneyRules.Value.NUMBER && !parameter.allows(value)) {
            throw wrong(name, value, parameter.range());
        }
    }

    private static String remedy(String name) {
        return Parameter.named(name)
                .map(parameter -> switch (parameter) {
                    case AR -> "set the aspect of the prompt";
                    case SEED -> "set the seed of the prompt";
                    case NO -> "say what is to be avoided in the prompt";
                    case CREF, SREF, OREF -> "give the picture's public address with the prompt";
                    case RAW -> "set style to raw";
                    case NIJI -> "set v to niji 6";
                    default -> "write it as " + parameter.word();
                })
                .orElseGet(() ->
                        "use one of " + TAKEN.stream().map(Parameter::word).collect(Collectors.joining(", ")));
    }

    static InvalidInputException wrong(String name, String value, String remedy) {
        return new InvalidInputException("parameters." + name, value, remedy);
    }

    Version version() {
        return version;
    }

    Optional<String> value(Parameter parameter) {
        return Optional.ofNullable(values.get(parameter.word()));
    }

    /** Checks that no weight is set for pictures that are not there. */
    void needs(Parameter weight, boolean pictures, String what) {
        if (!pictures) {
            value(weight).ifPresent(value -> {
                throw wrong(
                        weight.word(), value, "it weighs " + what + ", and none is given: give one, or leave it out");
            });
        }
    }

    /** Returns whether the version is one of these. */
    boolean is(Version... versions) {
        return Arrays.asList(versions).contains(version);
    }
}
