package dev.filmwright.samples.cli.talent;

import picocli.CommandLine.Command;

/** {@code filmwright talent …}. */
@Command(
        name = "talent",
        mixinStandardHelpOptions = true,
        description = "Makes talents: from a sentence to headshots, a character sheet and an entry in the library.",
        subcommands = {
            TalentNewCommand.class,
            TalentResumeCommand.class,
            TalentListCommand.class,
            TalentSheetCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class TalentCommand {}
