package dev.filmwright.samples.cli.talent;

import dev.filmwright.Filmwright;
import dev.filmwright.export.ExportReport;
import dev.filmwright.samples.cli.assets.AssetArgument;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code filmwright talent sheet DIR ASSET --out FILE}. */
@Command(
        name = "sheet",
        mixinStandardHelpOptions = true,
        description =
                "Writes a talent's character sheet: headshot, facts and the eight views on a page for any browser.")
final class TalentSheetCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private AssetArgument talent = new AssetArgument();

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            description = "Where the page goes, e.g. mara.html; replaced if it is there.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Filmwright library = talent.open()) {
            ExportReport report = library.talentWizard()
                    .writeSheet(
                            library.talentWizard().sheet(talent.find(library).id()), file);
            report.warnings().forEach(warning -> out.println("warning: " + WizardRun.oneLine(warning)));
            report.files().forEach(out::println);
            out.flush();
        }
        return 0;
    }
}
