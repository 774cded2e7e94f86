package dev.filmwright.samples.cli.prompt;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.Version;
import dev.filmwright.production.Production;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a prompt is made from, when it is no shot's: every option of it is here. */
final class RequestOptions {
    @Option(
            names = {
                "--talent",
                "--extra",
                "--place",
                "--prop",
                "--wardrobe",
                "--light",
                "--camera",
                "--style",
                "--asset"
            },
            paramLabel = "ASSET",
            description = {
                "An asset, by name or slug, e.g. Mara; with @VERSION as it was in a version. Can be repeated.",
                "What it is to the prompt its category says, whichever of these options names it."
            })
    private List<String> assets = new ArrayList<>();

    @Option(
            names = "--say",
            paramLabel = "ASSET.FIELD=WORDS",
            description =
                    "What is said about an asset here, e.g. mara.expression=smiling or pier.weather=fog. Repeatable.")
    private Map<String, String> said = new LinkedHashMap<>();

    @Option(names = "--action", paramLabel = "WORDS", description = "What happens.")
    private String action = "";

    @Option(names = "--mood", paramLabel = "WORDS", description = "The mood.")
    private String mood = "";

    @Option(names = "--avoid", paramLabel = "WORDS", description = "What is not to be seen. Can be repeated.")
    private List<String> avoid = new ArrayList<>();

    @Option(names = "--duration", paramLabel = "WORDS", description = "How long a clip is, e.g. \"4 seconds\".")
    private String duration = "";

    boolean given() {
        return !assets.isEmpty() || !said.isEmpty() || !action.isBlank() || !mood.isBlank() || !avoid.isEmpty();
    }

    /** Returns what the prompt is made from, with some assets in another version than they would be, by slug. */
    PromptRequest.Builder request(
            Filmwright library, @Nullable Production film, PromptKind kind, Map<String, Version> versions) {
        AssetNames names = new AssetNames(library, Optional.ofNullable(film));
        List<Selection.Choice> choices = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String name : assets) {
            Asset asset = names.find(name, versions);
            known.add(asset.slug());
            choices.add(Selection.Choice.of(asset, about(asset)));
        }
        checkSaid(known);
        PromptRequest.Builder request = PromptRequest.builder(kind)
                .selection(new Selection(choices))
                .action(action)
                .mood(mood)
                .duration(duration);
        avoid.forEach(request::avoid);
        return request;
    }

    private Map<String, String> about(Asset asset) {
        Map<String, String> fields = new LinkedHashMap<>();
        said.forEach((key, words) -> {
            if (AssetNames.slug(assetOf(key)).equals(asset.slug())) {
                fields.put(key.substring(key.lastIndexOf('.') + 1), words);
            }
        });
        return fields;
    }

    /** What nobody hears of would be silently ignored. */
    private void checkSaid(Set<String> known) {
        for (String key : said.keySet()) {
            if (!known.contains(AssetNames.slug(assetOf(key)))) {
                throw new InvalidInputException("--say", key, "use ASSET.FIELD=WORDS with one of " + known);
            }
        }
    }

    private static String assetOf(String key) {
        int dot = key.lastIndexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }
}
