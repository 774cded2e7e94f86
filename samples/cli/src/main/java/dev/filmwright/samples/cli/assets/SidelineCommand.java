package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code filmwright assets sideline DIR ASSET}. */
@Command(
        name = "sideline",
        mixinStandardHelpOptions = true,
        description = "Hides an asset from active work; nothing of it is lost.")
final class SidelineCommand implements Callable<Integer> {
    @Mixin
    private AssetArgument argument = new AssetArgument();

    @Option(names = "--undo", description = "Shows it again.")
    private boolean undo;

    @Mixin
    private RevisionOption revision = new RevisionOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = argument.open()) {
            Asset asset = argument.find(filmwright);
            Asset after = filmwright.assets().update(asset.id(), revision.of(asset), edit -> edit.sidelined(!undo));
            output.changed(asset, after);
        }
        return 0;
    }
}
