package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filmwright assets search DIR WORDS}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Finds assets by name, tag or description, best first; accents do not count, nor one typo in a name.")
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS")
    private List<String> words = List.of();

    @Option(names = "--limit", defaultValue = "20", paramLabel = "N", description = "At most N (default: 20).")
    private int limit = 20;

    @Mixin
    private QueryOptions which = new QueryOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.open()) {
            List<Asset> found = filmwright
                    .assets()
                    .search(
                            String.join(" ", words),
                            which.query(filmwright).limit(limit).build());
            try (AssetPrinter printer = AssetPrinter.of(output)) {
                found.forEach(printer::asset);
                printer.end(found.size(), Optional.empty());
            }
        }
        return 0;
    }
}
