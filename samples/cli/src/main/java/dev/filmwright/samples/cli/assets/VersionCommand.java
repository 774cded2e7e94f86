package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetVersion;
import dev.filmwright.asset.Version;
import dev.filmwright.asset.VersionStep;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright assets version new|history|activate DIR ASSET …}. */
@Command(
        name = "version",
        mixinStandardHelpOptions = true,
        description = "Makes versions of an asset, lists them, chooses the one in use.")
final class VersionCommand {

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Makes a new version, with changes if there are any; the one before is kept as it is.")
    int create(
            @Mixin AssetArgument argument,
            @Parameters(index = "2", paramLabel = "STEP", description = "patch, minor or major.") VersionStep step,
            @Option(names = "--notes", defaultValue = "", paramLabel = "TEXT", description = "What is new.")
                    String notes,
            @Mixin EditOptions changes,
            @Mixin RevisionOption revision,
            @Mixin Output output) {
        changes.check();
        try (Filmwright filmwright = argument.open()) {
            Asset before = argument.find(filmwright);
            Asset after = changes.apply(
                    filmwright,
                    before,
                    edit -> filmwright.assets().versions().create(before.id(), revision.of(before), step, notes, edit));
            output.tell("new version of", after);
        }
        return 0;
    }

    @Command(name = "history", mixinStandardHelpOptions = true, description = "Lists the versions, the newest first.")
    int history(@Mixin AssetArgument argument, @Mixin Output output) {
        try (Filmwright filmwright = argument.open()) {
            List<AssetVersion> versions = filmwright
                    .assets()
                    .versions()
                    .history(argument.find(filmwright).id());
            if (output.json()) {
                AssetJson.print(json(versions), output.out());
            } else {
                for (AssetVersion version : versions) {
                    output.out()
                            .printf(
                                    "%-10s %s%-6s  %s%n",
                                    version.number(),
                                    version.label().created(),
                                    version.active() ? " in use" : "",
                                    AssetText.plain(version.label().notes()));
                }
            }
            output.out().flush();
        }
        return 0;
    }

    private static ObjectNode json(List<AssetVersion> versions) {
        ObjectNode json = AssetJson.object();
        ArrayNode all = json.putArray("versions");
        for (AssetVersion version : versions) {
            all.addObject()
                    .put("number", version.number().toString())
                    .put("notes", version.label().notes())
                    .put("created", version.label().created().toString())
                    .put("latest", version.latest())
                    .put("active", version.active());
        }
        return json;
    }

    @Command(
            name = "activate",
            mixinStandardHelpOptions = true,
            description = "Makes a version the one that generations use.")
    int activate(
            @Mixin AssetArgument argument,
            @Parameters(index = "2", paramLabel = "VERSION") Version version,
            @Mixin Output output) {
        try (Filmwright filmwright = argument.open()) {
            Asset asset = argument.find(filmwright);
            output.tell(
                    "v" + version + " in use of", filmwright.assets().versions().activate(asset.id(), version));
        }
        return 0;
    }
}
