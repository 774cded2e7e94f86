package dev.filmwright.trainer.command;

import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.spi.TrainingTask;
import dev.filmwright.training.Hyperparameters;
import dev.filmwright.training.TrainingRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for a task's values in a command and in a template, e.g. {@code {output}}. A value is put in once, and never
 * looked at again: what it holds is no placeholder, no quote and no option of its own.
 */
final class Placeholders {
    private static final Pattern FORM = Pattern.compile("\\{([a-z_]+)}");
    private static final Set<String> KNOWN = Set.of(
            "config",
            "dataset",
            "output",
            "folder",
            "name",
            "base_model",
            "checkpoint",
            "trigger",
            "class",
            "learning_rate",
            "batch_size",
            "epochs",
            "steps",
            "warmup_steps",
            "rank",
            "alpha",
            "resolution",
            "seed",
            "state");

    private final Map<String, String> values = new HashMap<>();

    private Placeholders() {}

    static Placeholders of(TrainingTask task, Optional<Path> config, Optional<Path> state) {
        Placeholders all = new Placeholders();
        TrainingRequest request = task.request();
        config.ifPresent(file -> all.values.put("config", path(file)));
        state.ifPresent(file -> all.values.put("state", path(file)));
        all.values.put("dataset", path(task.dataset()));
        all.values.put("output", path(task.output()));
        all.values.put("folder", path(task.folder()));
        all.values.put("name", request.name());
        all.values.put("base_model", request.baseModel().name().toLowerCase(java.util.Locale.ROOT));
        if (!request.checkpoint().isEmpty()) {
            all.values.put("checkpoint", request.checkpoint().replace('\\', '/'));
        }
        all.values.put("trigger", request.trigger());
        request.classToken().ifPresent(token -> all.values.put("class", token));
        all.numbers(request.hyperparameters());
        return all;
    }

    private void numbers(Hyperparameters numbers) {
        values.put("learning_rate", number(numbers.learningRate()));
        values.put("batch_size", Integer.toString(numbers.batchSize()));
        numbers.epochs().ifPresent(count -> values.put("epochs", Integer.toString(count)));
        numbers.steps().ifPresent(count -> values.put("steps", Integer.toString(count)));
        values.put("warmup_steps", Integer.toString(numbers.warmupSteps()));
        values.put("rank", Integer.toString(numbers.rank()));
        values.put("alpha", number(numbers.alpha()));
        values.put("resolution", Integer.toString(numbers.resolution()));
        numbers.seed().ifPresent(seed -> values.put("seed", Long.toString(seed)));
    }

    /** Without an exponent: readers of YAML 1.1 take {@code 1e-4} for a text. */
    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** With slashes, which every system takes, as a backslash means something inside of quotes in TOML and YAML. */
    private static String path(Path path) {
        return path.toAbsolutePath().normalize().toString().replace('\\', '/');
    }

    /** Refuses a text with a placeholder that is none, e.g. a misspelt one. */
    static void check(String field, String text) {
        Matcher matcher = FORM.matcher(text);
        while (matcher.find()) {
            if (!KNOWN.contains(matcher.group(1))) {
                throw new InvalidInputException(field, matcher.group(), "use one of " + new TreeSet<>(KNOWN));
            }
        }
    }

    /** Returns a text with the values in their places; other braces stay as they are. */
    String fill(String field, String text) {
        return FORM.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            if (!KNOWN.contains(name)) {
                return Matcher.quoteReplacement(found.group());
            }
            String value = values.get(name);
            if (value == null) {
                throw new LibraryException(
                        Failure.of(
                                Failure.Kind.CONFIGURATION,
                                field + " wants {" + name + "}, which this training has not: " + remedy(name)),
                        null);
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String remedy(String name) {
        return switch (name) {
            case "config" -> "set \"template\", or a \"format\" that has one";
            case "epochs" -> "ask for epochs, or use {steps}";
            case "steps" -> "ask for steps, or use {epochs}";
            case "checkpoint" -> "name the model's file in the request";
            default -> "give it, or take it out";
        };
    }
}
