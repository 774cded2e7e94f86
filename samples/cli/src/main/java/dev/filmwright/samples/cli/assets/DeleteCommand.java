package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code filmwright assets delete DIR ASSET}. */
@Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        description = "Deletes an asset with its versions and images, unless something uses it.")
final class DeleteCommand implements Callable<Integer> {
    @Mixin
    private AssetArgument argument = new AssetArgument();

    @Option(names = "--with-uses", description = "Deletes it even so, and takes it out of whatever uses it.")
    private boolean withUses;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = argument.open()) {
            Asset asset = argument.find(filmwright);
            if (withUses) {
                filmwright.assets().deleteWithUses(asset.id());
            } else {
                filmwright.assets().delete(asset.id());
            }
            output.tell("deleted", asset);
        }
        return 0;
    }
}
