package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.dataset.Dataset;
import dev.filmwright.dataset.DatasetFile;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.assets.Output;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright dataset show DIR DATASET}. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a dataset with its files.")
final class DatasetShowCommand implements Callable<Integer> {
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
            Dataset found = filmwright.datasets().get(owner.owner(), new DatasetId(dataset));
            List<DatasetFile> files = filmwright.datasets().files(owner.owner(), new DatasetId(dataset));
            if (output.json()) {
                ObjectNode json = TrainingText.json(found);
                ArrayNode all = json.putArray("content");
                files.forEach(file -> all.addObject()
                        .put("name", file.name())
                        .put("type", file.type().name())
                        .put("bytes", file.bytes())
                        .put("sha256", file.sha256()));
                output.print(json);
            } else {
                output.out().println(TrainingText.line(found));
                files.forEach(file ->
                        output.out().println("  " + file.name() + "  " + file.type() + "  " + file.bytes() + " bytes"));
                output.out().flush();
            }
        }
        return 0;
    }
}
