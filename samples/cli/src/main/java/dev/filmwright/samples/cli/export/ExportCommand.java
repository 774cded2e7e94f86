package dev.filmwright.samples.cli.export;

import picocli.CommandLine.Command;

/** {@code filmwright export …}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes assets for other programs.",
        subcommands = {TrainingCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class ExportCommand {}
