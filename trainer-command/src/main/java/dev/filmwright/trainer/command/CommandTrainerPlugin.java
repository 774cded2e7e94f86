package dev.filmwright.trainer.command;

import dev.filmwright.spi.ConfigKey;
import dev.filmwright.spi.ProviderConfig;
import dev.filmwright.spi.Trainer;
import dev.filmwright.spi.TrainerPlugin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Trains with any command: kohya sd-scripts, ai-toolkit, or a script of one's own that prints as they do.
 *
 * <p>Found as {@code "command"}. For two trainers with commands of their own, give two by hand:
 * {@code builder.trainer(new CommandTrainerPlugin("kohya")).trainer(new CommandTrainerPlugin("ai-toolkit"))}.
 */
public final class CommandTrainerPlugin implements TrainerPlugin {
    /** The id of the one that is found. */
    public static final String ID = "command";

    private final String id;

    /** Creates the one that is found. */
    public CommandTrainerPlugin() {
        this(ID);
    }

    /** Creates one with an id of its own: lower-case letters, digits and hyphens. */
    public CommandTrainerPlugin(String id) {
        this.id = Objects.requireNonNull(id, "id");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<ConfigKey> configKeys() {
        return List.of(
                key(
                        Settings.COMMAND,
                        "the command, its words parted by blanks; quotes hold words together; no shell reads it",
                        ""),
                key(Settings.RESUME, "words added to the command when it goes on from a saved state", ""),
                key(
                        Settings.FORMAT,
                        "how pictures are laid out: kohya, ai-toolkit, onetrainer or imagefolder",
                        "kohya"),
                key(Settings.DIRECTORY, "where the command runs; by default where pictures and {config} lie", ""),
                key(Settings.TEMPLATE, "a file that becomes {config} once its placeholders are filled in", ""),
                key(Settings.ENVIRONMENT, "names of variables that the command is given, parted by commas", ""),
                key(Settings.SECRETS, "names of variables that it is given and that are never shown", ""),
                key(Settings.POLL, "how often its output is read, in milliseconds", "2000"),
                key(Settings.GRACE, "how long it may take to end when asked to, in seconds", "10"));
    }

    private ConfigKey key(String name, String description, String byDefault) {
        Optional<String> variable = id.equals(ID)
                ? Optional.of("FILMWRIGHT_TRAINER_"
                        + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))
                : Optional.empty();
        return new ConfigKey(
                name, description, byDefault.isEmpty() ? Optional.empty() : Optional.of(byDefault), false, variable);
    }

    @Override
    public Trainer open(ProviderConfig config) {
        return new CommandTrainer(id, Settings.of(config), Surroundings.ofSystem());
    }
}
