package dev.filmwright.samples.cli.prompt;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Version;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.EditedPrompt;
import dev.filmwright.prompt.PromptComparison;
import dev.filmwright.prompt.TextChange;
import dev.filmwright.samples.cli.assets.Output;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright prompt diff DIR …}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Shows word by word how a prompt differs in another dialect, with assets in other versions,",
            "or, of a shot, with what was edited in it by hand."
        })
final class PromptDiffCommand implements Callable<Integer> {
    @Mixin
    private Source source = new Source();

    @Option(names = "--with-dialect", paramLabel = "ID", description = "Compares with the same in another dialect.")
    private @Nullable String otherDialect;

    @Option(
            names = "--with-version",
            paramLabel = "ASSET=VERSION",
            description = "Compares with the same made from another version of an asset, e.g. mara=1.0.0. Repeatable.")
    private Map<String, Version> otherVersions = new LinkedHashMap<>();

    @Mixin
    private ColourOption colour = new ColourOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright library = source.open()) {
            String dialect = source.dialect(library);
            AssembledPrompt first = source.assembled(library, dialect, Map.of());
            AssembledPrompt second = other(library, dialect, first);
            PromptComparison comparison = library.promptBook().compare(first, second);
            if (output.json()) {
                output.print(json(comparison));
            } else {
                print(library, comparison);
            }
            output.out().flush();
        }
        return 0;
    }

    private AssembledPrompt other(Filmwright library, String dialect, AssembledPrompt first) {
        if (otherDialect != null || !otherVersions.isEmpty()) {
            Map<String, Version> versions = new LinkedHashMap<>();
            otherVersions.forEach((name, version) -> versions.put(AssetNames.slug(name), version));
            return source.assembled(library, otherDialect == null ? dialect : otherDialect, versions);
        }
        return source.edited(library, first)
                .map(EditedPrompt::prompt)
                .orElseThrow(() -> new InvalidInputException(
                        "diff", "", "say what to compare with: --with-dialect, --with-version, or --shot"));
    }

    private void print(Filmwright library, PromptComparison comparison) {
        PrintWriter out = output.out();
        Paint paint = colour.paint();
        if (comparison.same()) {
            out.println("both are the same");
            return;
        }
        out.println(text(comparison.text(), paint));
        if (!comparison.negative().isEmpty()) {
            out.println();
            out.println(paint.heading("not: ") + text(comparison.negative(), paint));
        }
        if (!comparison.assets().isEmpty()) {
            out.println();
        }
        for (PromptComparison.AssetChange change : comparison.assets()) {
            out.println(library.assets().get(change.asset()).name() + ": "
                    + change.first().map(Version::toString).orElse("not used") + " -> "
                    + change.second().map(Version::toString).orElse("not used"));
        }
    }

    private static String text(List<TextChange> changes, Paint paint) {
        return changes.stream().map(paint::change).collect(Collectors.joining());
    }

    private static ObjectNode json(PromptComparison comparison) {
        ObjectNode json = PromptJson.object();
        json.put("same", comparison.same());
        json.set("first", PromptJson.of(comparison.first()));
        json.set("second", PromptJson.of(comparison.second()));
        json.set("text", PromptJson.changes(comparison.text()));
        json.set("negative", PromptJson.changes(comparison.negative()));
        ArrayNode sections = json.putArray("sections");
        comparison
                .sections()
                .forEach(change -> sections.addObject()
                        .put("section", PromptJson.word(change.kind()))
                        .set("words", PromptJson.changes(change.words())));
        ArrayNode assets = json.putArray("assets");
        for (PromptComparison.AssetChange change : comparison.assets()) {
            ObjectNode asset = assets.addObject().put("asset", change.asset().value());
            change.first().ifPresent(version -> asset.put("first", version.toString()));
            change.second().ifPresent(version -> asset.put("second", version.toString()));
        }
        return json;
    }
}
