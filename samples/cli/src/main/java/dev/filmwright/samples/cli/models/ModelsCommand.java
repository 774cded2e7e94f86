package dev.filmwright.samples.cli.models;

import picocli.CommandLine.Command;

/** {@code filmwright models …}. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Says which models there are, and looks after those of servers you run yourself.",
        subcommands = {
            ModelsListCommand.class,
            ModelsPullCommand.class,
            ModelsLoadCommand.class,
            ModelsUnloadCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class ModelsCommand {}
