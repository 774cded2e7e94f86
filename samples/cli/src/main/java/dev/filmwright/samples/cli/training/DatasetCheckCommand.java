package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.dataset.DatasetReport;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code filmwright dataset check DIR DATASET}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {"Checks every file of a dataset.", "Exit code 0: it can be trained from; 1: it cannot."})
final class DatasetCheckCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "DATASET", description = "The dataset's id.")
    private String dataset = "";

    @Mixin
    private OwnerOption owner = new OwnerOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.open()) {
            DatasetReport report = filmwright.datasets().validate(owner.owner(), new DatasetId(dataset));
            if (output.json()) {
                output.print(TrainingText.json(report));
            } else {
                report.findings().forEach(finding -> output.out().println(TrainingText.line(finding)));
                output.out()
                        .println(report.dataset().status() + ": " + report.pictures() + " pictures, "
                                + report.captions() + " with a caption");
                output.out().flush();
            }
            return report.ready() ? 0 : 1;
        }
    }
}
