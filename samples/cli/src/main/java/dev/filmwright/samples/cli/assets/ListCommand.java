package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code filmwright assets list DIR}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists assets.")
final class ListCommand implements Callable<Integer> {
    private static final int MOST = 500;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Mixin
    private QueryOptions which = new QueryOptions();

    @Option(names = "--limit", paramLabel = "N", description = "One page of at most N assets, 1 to 500 (default: all).")
    private @Nullable Integer limit;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Goes on where a page before ended.")
    private @Nullable String cursor;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.open()) {
            AssetQuery.Builder query = which.query(filmwright).limit(limit == null ? MOST : limit);
            if (cursor != null) {
                query.cursor(cursor);
            }
            AssetPage first = filmwright.assets().list(query.build());
            try (AssetPrinter printer = AssetPrinter.of(output)) {
                AssetPage last = print(first, query, filmwright.assets(), printer);
                printer.end(first.total(), last.next());
            }
        }
        return 0;
    }

    /** Prints one page if a limit was given, else this and all that follow; returns the last. */
    private AssetPage print(AssetPage first, AssetQuery.Builder query, AssetLibrary assets, AssetPrinter printer) {
        AssetPage page = first;
        page.assets().forEach(printer::asset);
        while (limit == null && page.next().isPresent()) {
            page = assets.list(query.cursor(page.next().get()).build());
            for (Asset asset : page.assets()) {
                printer.asset(asset);
            }
        }
        return page;
    }
}
