package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code filmwright assets duplicate DIR ASSET}. */
@Command(
        name = "duplicate",
        mixinStandardHelpOptions = true,
        description = "Makes a copy of an asset; its images are shared, not copied.")
final class DuplicateCommand implements Callable<Integer> {
    @Mixin
    private AssetArgument argument = new AssetArgument();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = argument.open()) {
            Asset asset = argument.find(filmwright);
            output.tell("added", filmwright.assets().duplicate(asset.id()));
        }
        return 0;
    }
}
