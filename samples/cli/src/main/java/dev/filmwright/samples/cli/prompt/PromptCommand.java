package dev.filmwright.samples.cli.prompt;

import picocli.CommandLine.Command;

/** {@code filmwright prompt …}. */
@Command(
        name = "prompt",
        mixinStandardHelpOptions = true,
        description = "Shows, compares and checks what a model is told.",
        subcommands = {PromptShowCommand.class, PromptDiffCommand.class, PromptCheckCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class PromptCommand {}
