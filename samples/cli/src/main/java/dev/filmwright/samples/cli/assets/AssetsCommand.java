package dev.filmwright.samples.cli.assets;

import dev.filmwright.asset.ArchiveImportOptions.Conflicts;
import dev.filmwright.asset.AssetQuery.Sort;
import dev.filmwright.asset.Version;
import picocli.CommandLine;
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
            ExportCommand.class,
            ImportCommand.class,
            CheckCommand.class,
            SheetCommand.class,
            DescribeAssetCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class AssetsCommand {

    /** Teaches the command line to read what these commands are told. */
    public static CommandLine converting(CommandLine commands) {
        return commands.registerConverter(Version.class, Converters::version)
                .registerConverter(Sort.class, text -> Converters.choice(Sort.class, text))
                .registerConverter(Conflicts.class, text -> Converters.choice(Conflicts.class, text))
                .registerConverter(ImageFile.class, Converters::imageFile);
    }
}
