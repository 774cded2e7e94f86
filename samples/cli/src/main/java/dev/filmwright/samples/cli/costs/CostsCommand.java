package dev.filmwright.samples.cli.costs;

import picocli.CommandLine.Command;

/** {@code filmwright costs …}. */
@Command(
        name = "costs",
        mixinStandardHelpOptions = true,
        description = "Tells what generations cost, or would cost.",
        subcommands = {ReportCommand.class, EstimateCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class CostsCommand {}
