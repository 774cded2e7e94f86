package dev.filmwright.samples.cli.training;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.dataset.AddedFile;
import dev.filmwright.dataset.DatasetId;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code filmwright dataset add DIR DATASET FILE…}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Adds pictures, captions and the like under their names.")
final class DatasetAddCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "DATASET", description = "The dataset's id.")
    private String dataset = "";

    @Parameters(
            index = "2..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files: jpg, jpeg, png, gif, webp, txt, json, csv.")
    private List<Path> files = new ArrayList<>();

    @Mixin
    private OwnerOption owner = new OwnerOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Filmwright filmwright = library.open()) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                try (InputStream in = Files.newInputStream(file)) {
                    AddedFile added = filmwright.datasets().add(owner.owner(), new DatasetId(dataset), name, in);
                    out.println(
                            added.added()
                                    ? "added " + name
                                    : name + " is the same as " + added.file().name());
                } catch (IOException e) {
                    throw new InvalidInputException("FILE", file, "name a file that can be read", e);
                }
            }
            out.flush();
        }
        return 0;
    }
}
