package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code filmwright assets promote DIR ASSET}. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description = "Makes a production's asset known to every production.")
final class PromoteCommand implements Callable<Integer> {
    @Mixin
    private AssetArgument argument = new AssetArgument();

    @Mixin
    private RevisionOption revision = new RevisionOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = argument.open()) {
            Asset asset = argument.find(filmwright);
            output.tell("promoted", filmwright.assets().promote(asset.id(), revision.of(asset)));
        }
        return 0;
    }
}
