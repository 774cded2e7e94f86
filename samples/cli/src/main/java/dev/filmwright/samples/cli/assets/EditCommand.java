package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code filmwright assets edit DIR ASSET …}. */
@Command(name = "edit", mixinStandardHelpOptions = true, description = "Changes exactly what is said of an asset.")
final class EditCommand implements Callable<Integer> {
    @Mixin
    private AssetArgument asset = new AssetArgument();

    @Mixin
    private EditOptions changes = new EditOptions();

    @Mixin
    private RevisionOption revision = new RevisionOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        changes.check();
        try (Filmwright filmwright = asset.open()) {
            Asset before = asset.find(filmwright);
            Asset after = changes.apply(
                    filmwright, before, edit -> filmwright.assets().update(before.id(), revision.of(before), edit));
            output.changed(before, after);
        }
        return 0;
    }
}
