package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.ProgressListener;
import dev.filmwright.asset.ArchiveImportOptions;
import dev.filmwright.asset.ArchiveImportOptions.Conflicts;
import dev.filmwright.asset.ArchiveItem.Outcome;
import dev.filmwright.asset.ArchiveReport;
import dev.filmwright.asset.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filmwright assets import DIR FILE}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Merges an archive into a library, asset by asset; makes the library if needed.",
            "Exit code 0: everything was taken or is in a known conflict; 1: something could not be taken."
        })
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "FILE", description = "An archive, as assets export writes it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(
            names = "--conflicts",
            defaultValue = "KEEP_MINE",
            paramLabel = "WHAT",
            description = "What becomes of assets changed on both sides: keep-mine, take-theirs (as a new version) "
                    + "or add-copy (default: keep-mine).")
    private Conflicts conflicts = Conflicts.KEEP_MINE;

    @Option(names = "--dry-run", description = "Tells what would become of it, and changes nothing.")
    private boolean dryRun;

    @Option(names = "--salvage", description = "Takes from a damaged archive what is left of it.")
    private boolean salvage;

    @Option(names = "--global", description = "Makes all of it known to every production.")
    private boolean global;

    @Mixin
    private ProjectOption project = new ProjectOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInputException("FILE", file, "there is no such file");
        }
        if (global && project.given()) {
            throw new InvalidInputException("--global", true, "use either --global or --project");
        }
        try (Filmwright filmwright = dryRun ? library.open() : library.openOrCreate()) {
            try (ImportPrinter printer = ImportPrinter.of(output)) {
                ArchiveReport report = filmwright
                        .assets()
                        .archives()
                        .importFrom(file, options(filmwright), printer::item, ProgressListener.NONE);
                printer.end(report);
                return report.of(Outcome.FAILED) == 0 && report.complete() ? 0 : 1;
            }
        }
    }

    private ArchiveImportOptions options(Filmwright filmwright) {
        ArchiveImportOptions.Builder options = ArchiveImportOptions.builder()
                .conflicts(conflicts)
                .dryRun(dryRun)
                .salvage(salvage);
        if (global) {
            options.into(Scope.GLOBAL);
        } else if (project.given()) {
            options.into(Scope.of(project.get(filmwright).id()));
        }
        return options.build();
    }
}
