package dev.filmwright.samples.cli.costs;

import picocli.CommandLine.Command;

/** {@code filmwright budget …}. */
@Command(
        name = "budget",
        mixinStandardHelpOptions = true,
        description = "Sets ceilings that stop generations before they cost too much.",
        subcommands = {BudgetSetCommand.class, BudgetListCommand.class, BudgetRemoveCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class BudgetCommand {}
