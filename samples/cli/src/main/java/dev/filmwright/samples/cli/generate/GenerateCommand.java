package dev.filmwright.samples.cli.generate;

import picocli.CommandLine.Command;

/** {@code filmwright generate …}. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a picture, a clip or a text with a backend; may cost money.",
            "The job is kept in a library, so that it goes on after a crash: see filmwright jobs."
        },
        subcommands = {ImageCommand.class, VideoCommand.class, TextCommand.class, DescribeCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class GenerateCommand {}
