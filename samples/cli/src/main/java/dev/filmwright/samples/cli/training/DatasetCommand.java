package dev.filmwright.samples.cli.training;

import picocli.CommandLine.Command;

/** {@code filmwright dataset …}. */
@Command(
        name = "dataset",
        mixinStandardHelpOptions = true,
        description = "Collects pictures and captions to train from.",
        subcommands = {
            DatasetCreateCommand.class,
            DatasetAddCommand.class,
            DatasetListCommand.class,
            DatasetShowCommand.class,
            DatasetCheckCommand.class,
            DatasetRemoveCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class DatasetCommand {}
