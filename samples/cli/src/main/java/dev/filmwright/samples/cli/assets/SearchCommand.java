package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.AssetHits;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
            AssetHits hits = filmwright
                    .assets()
                    .search(
                            String.join(" ", words),
                            which.query(filmwright).limit(limit).build());
            if (output.json()) {
                print(hits);
            } else {
                hits.assets().forEach(asset -> AssetText.line(asset, output.out()));
                int found = hits.assets().size();
                output.out().println(found == 1 ? "1 asset" : found + " assets");
                if (hits.capped()) {
                    output.out().println("there may be more: add letters, words or a filter");
                }
            }
            output.out().flush();
        }
        return 0;
    }

    private void print(AssetHits hits) {
        ObjectNode json = AssetJson.object();
        ArrayNode assets = json.putArray("assets");
        hits.assets().forEach(asset -> assets.add(AssetJson.of(asset)));
        json.put("capped", hits.capped());
        AssetJson.print(json, output.out());
    }
}
