package dev.filmwright.samples.cli;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetHits;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Scope;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code filmwright assets list|show|search DIR …}. */
@Command(
        name = "assets",
        mixinStandardHelpOptions = true,
        description = "Looks into the asset library of a produce folder.")
final class AssetsCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists assets.")
    int list(
            @Parameters(paramLabel = "DIR") Path folder,
            @Option(names = "--category", paramLabel = "KEY", description = "talent, environment, props …") @Nullable
                    String category,
            @Option(names = "--tag", paramLabel = "TAG") @Nullable String tag) {
        try (Filmwright filmwright = JobsCommand.openExisting(folder)) {
            AssetQuery.Builder query = AssetQuery.builder().withSidelined().limit(500);
            visible(filmwright, query);
            if (category != null) {
                query.category(category(filmwright.assets(), category));
            }
            if (tag != null) {
                query.allTags(List.of(tag));
            }
            AssetPage page = filmwright.assets().list(query.build());
            print(page.assets());
            while (page.next().isPresent()) {
                page = filmwright.assets().list(query.cursor(page.next().get()).build());
                print(page.assets());
            }
            out().println(page.total() + " assets");
            out().flush();
        }
        return 0;
    }

    @Command(
            name = "search",
            mixinStandardHelpOptions = true,
            description = "Finds assets by name, tag or description.")
    int search(@Parameters(paramLabel = "DIR") Path folder, @Parameters(paramLabel = "WORDS") List<String> words) {
        try (Filmwright filmwright = JobsCommand.openExisting(folder)) {
            AssetQuery.Builder query = AssetQuery.builder().withSidelined().limit(20);
            visible(filmwright, query);
            AssetHits hits = filmwright.assets().search(String.join(" ", words), query.build());
            print(hits.assets());
            if (hits.capped()) {
                out().println("(there may be more: add letters or words)");
            }
            out().flush();
        }
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one asset by its slug.")
    int show(@Parameters(paramLabel = "DIR") Path folder, @Parameters(paramLabel = "SLUG") String slug) {
        try (Filmwright filmwright = JobsCommand.openExisting(folder)) {
            Asset asset = find(filmwright, slug)
                    .orElseThrow(() -> new InvalidInputException("SLUG", slug, "no asset has it: see assets list"));
            PrintWriter out = out();
            out.println(asset.name() + " (" + asset.category() + ", v" + asset.version() + ")");
            out.println(asset.description());
            out.println("tags: " + String.join(", ", asset.tags()));
            asset.attributes().forEach((key, value) -> out.println(key + ": " + value));
            out.println("used: " + asset.usageCount() + " times");
            filmwright.assets().usersOf(asset.id()).forEach(user -> out.println("used by: " + user));
            out.flush();
        }
        return 0;
    }

    private static Optional<Asset> find(Filmwright filmwright, String slug) {
        AssetLibrary assets = filmwright.assets();
        return filmwright.productions().list().stream()
                .findFirst()
                .flatMap(film -> assets.find(Scope.of(film.id()), slug))
                .or(() -> assets.find(Scope.GLOBAL, slug));
    }

    private static void visible(Filmwright filmwright, AssetQuery.Builder query) {
        filmwright.productions().list().stream().findFirst().ifPresent(film -> query.visibleIn(film.id()));
    }

    private static Category category(AssetLibrary assets, String key) {
        return assets.categories().stream()
                .filter(category -> category.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "--category",
                        key,
                        "use one of "
                                + assets.categories().stream()
                                        .map(Category::key)
                                        .toList()));
    }

    private void print(List<Asset> assets) {
        for (Asset asset : assets) {
            out().printf("%-28s %-12s %s%n", asset.slug(), asset.category(), shortened(asset.description()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 70 ? text : text.substring(0, 69) + "…";
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
