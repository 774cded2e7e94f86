package dev.filmwright.trainer.command;

import dev.filmwright.InvalidInputException;
import dev.filmwright.dataset.TrainingFormat;
import dev.filmwright.spi.ProviderConfig;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings, checked. Immutable. */
record Settings(
        List<String> command,
        List<String> resume,
        TrainingFormat format,
        Optional<Path> directory,
        Optional<Path> template,
        List<String> environment,
        List<String> secrets,
        Duration poll,
        Duration grace) {
    static final String COMMAND = "command";
    static final String RESUME = "resume";
    static final String FORMAT = "format";
    static final String DIRECTORY = "directory";
    static final String TEMPLATE = "template";
    static final String ENVIRONMENT = "environment";
    static final String SECRETS = "secrets";
    static final String POLL = "poll";
    static final String GRACE = "grace";

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Map<String, TrainingFormat> FORMATS = Map.of(
            "kohya", TrainingFormat.KOHYA,
            "ai-toolkit", TrainingFormat.AI_TOOLKIT,
            "onetrainer", TrainingFormat.ONETRAINER,
            "imagefolder", TrainingFormat.IMAGEFOLDER);

    static Settings of(ProviderConfig config) {
        List<String> command = Words.of(COMMAND, config.value(COMMAND).orElse(""));
        List<String> resume = Words.of(RESUME, config.value(RESUME).orElse(""));
        command.forEach(word -> Placeholders.check(COMMAND, word));
        resume.forEach(word -> Placeholders.check(RESUME, word));
        String format = config.value(FORMAT).orElse("kohya");
        TrainingFormat known = FORMATS.get(format);
        if (known == null) {
            throw new InvalidInputException(
                    FORMAT,
                    format,
                    "use one of " + FORMATS.keySet().stream().sorted().toList());
        }
        return new Settings(
                command,
                resume,
                known,
                path(DIRECTORY, config),
                path(TEMPLATE, config),
                names(ENVIRONMENT, config),
                names(SECRETS, config),
                Duration.ofMillis(number(POLL, config, 2000, 20, 60_000)),
                Duration.ofSeconds(number(GRACE, config, 10, 0, 300)));
    }

    /** Returns whether a placeholder is in the command. */
    boolean names(String placeholder) {
        return command.stream().anyMatch(word -> word.contains(placeholder));
    }

    private static Optional<Path> path(String key, ProviderConfig config) {
        try {
            return config.value(key)
                    .filter(text -> !text.isBlank())
                    .map(Path::of)
                    .map(Path::toAbsolutePath);
        } catch (InvalidPathException e) {
            throw new InvalidInputException(key, config.value(key).orElse(""), "use a path of this system", e);
        }
    }

    private static List<String> names(String key, ProviderConfig config) {
        List<String> names = Arrays.stream(config.value(key).orElse("").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        for (String name : names) {
            if (!VARIABLE.matcher(name).matches()) {
                // What stands there may be a value, put there by mistake.
                throw new InvalidInputException(
                        key, "…", "name variables, parted by commas; values come from the environment");
            }
        }
        return names;
    }

    private static int number(String key, ProviderConfig config, int byDefault, int least, int most) {
        String text = config.value(key).orElse(Integer.toString(byDefault));
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new InvalidInputException(key, text, "use a number from " + least + " to " + most, e);
        }
        throw new InvalidInputException(key, text, "use a number from " + least + " to " + most);
    }
}
