package dev.filmwright.samples.cli.assets;

import picocli.CommandLine.Command;

/** {@code filmwright assets …}. */
@Command(
        name = "assets",
        mixinStandardHelpOptions = true,
        description = "Looks after the assets of a library, or of a produce folder.",
        subcommands = {
            ListCommand.class,
            SearchCommand.class,
            ShowCommand.class,
            AddCommand.class,
            EditCommand.class,
            TagCommand.class,
            VersionCommand.class,
            CompareCommand.class,
            RestoreCommand.class,
            SidelineCommand.class,
            OverrideCommand.class,
            PromoteCommand.class,
            DuplicateCommand.class,
            DeleteCommand.class,
            CheckCommand.class,
            SheetCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class AssetsCommand {}
