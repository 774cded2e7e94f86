package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.TagCount;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code filmwright assets tag add|remove|rename|drop|counts|suggest DIR …}. */
@Command(name = "tag", mixinStandardHelpOptions = true, description = "Tags assets; renames and counts tags.")
final class TagCommand {
    private static final String LIMIT = "50";

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Adds tags to an asset.")
    int add(
            @Mixin AssetArgument asset,
            @Parameters(index = "2..*", arity = "1..*", paramLabel = "TAG") List<String> tags,
            @Mixin RevisionOption revision,
            @Mixin Output output) {
        return edit(asset, revision, output, tags, AssetEdit::addTag);
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, description = "Takes tags off an asset.")
    int remove(
            @Mixin AssetArgument asset,
            @Parameters(index = "2..*", arity = "1..*", paramLabel = "TAG") List<String> tags,
            @Mixin RevisionOption revision,
            @Mixin Output output) {
        return edit(asset, revision, output, tags, AssetEdit::removeTag);
    }

    @Command(name = "rename", mixinStandardHelpOptions = true, description = "Renames a tag on every asset.")
    int rename(
            @Mixin LibraryArgument library,
            @Parameters(index = "1", paramLabel = "FROM") String from,
            @Parameters(index = "2", paramLabel = "TO") String to,
            @Mixin Output output) {
        return everywhere(
                library,
                output,
                "renamed",
                filmwright -> filmwright.assets().tags().rename(from, to));
    }

    @Command(name = "drop", mixinStandardHelpOptions = true, description = "Takes a tag off every asset.")
    int drop(
            @Mixin LibraryArgument library,
            @Parameters(index = "1", paramLabel = "TAG") String tag,
            @Mixin Output output) {
        return everywhere(
                library,
                output,
                "dropped",
                filmwright -> filmwright.assets().tags().remove(tag));
    }

    @Command(name = "counts", mixinStandardHelpOptions = true, description = "Lists tags, the most used first.")
    int counts(
            @Mixin LibraryArgument library,
            @Option(names = "--limit", defaultValue = LIMIT, paramLabel = "N") int limit,
            @Mixin Output output) {
        return list(library, output, filmwright -> filmwright.assets().tags().counts(limit));
    }

    @Command(name = "suggest", mixinStandardHelpOptions = true, description = "Lists tags that begin like this.")
    int suggest(
            @Mixin LibraryArgument library,
            @Parameters(index = "1", paramLabel = "PREFIX") String prefix,
            @Option(names = "--limit", defaultValue = LIMIT, paramLabel = "N") int limit,
            @Mixin Output output) {
        return list(library, output, filmwright -> filmwright.assets().tags().suggest(prefix, limit));
    }

    private static int edit(
            AssetArgument argument,
            RevisionOption revision,
            Output output,
            List<String> tags,
            BiConsumer<AssetEdit, String> change) {
        try (Filmwright filmwright = argument.open()) {
            Asset asset = argument.find(filmwright);
            Asset after = filmwright
                    .assets()
                    .update(asset.id(), revision.of(asset), edit -> tags.forEach(tag -> change.accept(edit, tag)));
            output.changed(asset, after);
        }
        return 0;
    }

    private static int everywhere(
            LibraryArgument library, Output output, String done, Function<Filmwright, Integer> change) {
        try (Filmwright filmwright = library.open()) {
            int changed = change.apply(filmwright);
            if (output.json()) {
                AssetJson.print(AssetJson.object().put("assets", changed), output.out());
            } else {
                output.out().println(done + " on " + changed + (changed == 1 ? " asset" : " assets"));
            }
            output.out().flush();
        }
        return 0;
    }

    private static int list(LibraryArgument library, Output output, Function<Filmwright, List<TagCount>> which) {
        try (Filmwright filmwright = library.open()) {
            List<TagCount> tags = which.apply(filmwright);
            if (output.json()) {
                var json = AssetJson.object();
                tags.forEach(count -> json.put(count.tag(), count.assets()));
                AssetJson.print(json, output.out());
            } else {
                tags.forEach(count -> output.out().printf("%6d  %s%n", count.assets(), AssetText.plain(count.tag())));
            }
            output.out().flush();
        }
        return 0;
    }
}
