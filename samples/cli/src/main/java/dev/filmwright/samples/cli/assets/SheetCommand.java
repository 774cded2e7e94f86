package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.ProgressListener;
import dev.filmwright.export.ContactSheetOptions;
import dev.filmwright.export.ContactSheetOptions.Thumbnails;
import dev.filmwright.export.ExportReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code filmwright assets sheet DIR --out FILE}. */
@Command(
        name = "sheet",
        mixinStandardHelpOptions = true,
        description = "Writes a contact sheet: the assets with their pictures on a page for any browser.")
final class SheetCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Mixin
    private QueryOptions which = new QueryOptions();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "Where the page goes, e.g. sheet.html; replaced if it is there.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(
            names = "--title",
            defaultValue = "Contact sheet",
            paramLabel = "TITLE",
            description = "The page's title (default: ${DEFAULT-VALUE}).")
    private String title = "Contact sheet";

    @Option(
            names = "--thumbnails",
            defaultValue = "INSIDE",
            paramLabel = "WHERE",
            description =
                    "inside the page, or beside it in a folder of their own: better for thousands (default: inside).")
    private Thumbnails thumbnails = Thumbnails.INSIDE;

    @Override
    public Integer call() {
        ContactSheetOptions options = new ContactSheetOptions(title, thumbnails);
        PrintWriter out = spec.commandLine().getOut();
        try (Filmwright filmwright = library.open()) {
            ExportReport report = filmwright
                    .contactSheets()
                    .write(which.query(filmwright).build(), file, options, ProgressListener.NONE);
            report.warnings().forEach(warning -> out.println("warning: " + AssetText.plain(warning)));
            report.files().forEach(out::println);
            out.flush();
        }
        return 0;
    }
}
