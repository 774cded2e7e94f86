package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code filmwright assets override DIR ASSET …}. */
@Command(
        name = "override",
        mixinStandardHelpOptions = true,
        description = "Lets one production see a global asset differently; the asset stays as it is.")
final class OverrideCommand implements Callable<Integer> {
    @Mixin
    private AssetArgument asset = new AssetArgument();

    @Option(names = "--inherit", paramLabel = "FIELD", description = "Takes back what was put over a field.")
    private List<String> inherit = new ArrayList<>();

    @Mixin
    private EditOptions changes = new EditOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        changes.check();
        try (Filmwright filmwright = asset.open()) {
            AssetLibrary assets = filmwright.assets();
            ProjectId project = asset.project().get(filmwright).id();
            Asset global = asset.find(filmwright);
            for (String field : inherit) {
                assets.inherit(global.id(), project, field);
            }
            Asset before = assets.get(global.id(), project);
            Asset after = changes.apply(filmwright, before, edit -> assets.override(global.id(), project, edit));
            output.tell("overridden: " + String.join(", ", after.overridden()) + " of", after);
        }
        return 0;
    }
}
