package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.Version;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code filmwright assets show DIR ASSET}. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one asset with its images.")
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private AssetArgument which = new AssetArgument();

    @Option(names = "--at", paramLabel = "VERSION", description = "As it was in a version (default: the latest).")
    private @Nullable Version version;

    @Mixin
    private PictureOption pictures = new PictureOption();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (Filmwright filmwright = which.open()) {
            Asset latest = which.find(filmwright);
            Asset asset = version == null ? latest : filmwright.assets().get(latest.id(), version);
            if (output.json()) {
                output.tell("", asset);
            } else {
                PrintWriter out = output.out();
                AssetText.facts(asset, out);
                filmwright.assets().usersOf(asset.id()).forEach(user -> AssetText.fact(out, "used by", user));
                asset.images().forEach(image -> pictures.show(filmwright, image, out));
                out.flush();
            }
        }
        return 0;
    }
}
