package dev.filmwright.samples.cli.training;

import picocli.CommandLine.Command;

/** {@code filmwright train …}. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains a LoRA with a trainer of your own, and brings it home.",
            "The trainer is set by FILMWRIGHT_TRAINER_COMMAND, e.g. \"accelerate launch train.py --config_file {config}\".",
            "It goes on when this command ends; the next one finds it."
        },
        subcommands = {
            TrainStartCommand.class,
            TrainListCommand.class,
            TrainShowCommand.class,
            TrainWatchCommand.class,
            TrainCancelCommand.class,
            TrainResumeCommand.class,
            TrainLorasCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class TrainCommand {}
