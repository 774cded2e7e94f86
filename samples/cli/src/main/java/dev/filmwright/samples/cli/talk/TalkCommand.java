package dev.filmwright.samples.cli.talk;

import picocli.CommandLine.Command;

/** {@code filmwright talk …}. */
@Command(
        name = "talk",
        mixinStandardHelpOptions = true,
        description = "Talks with models about pictures; what was said is kept in the library.",
        subcommands = {
            TalkNewCommand.class,
            TalkAskCommand.class,
            TalkRetryCommand.class,
            TalkShowCommand.class,
            TalkListCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class TalkCommand {}
