package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
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
            Asset asset = asset(filmwright);
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

    /** Returns it in the version asked for, else as the production sees it, if there is one. */
    private Asset asset(Filmwright filmwright) {
        AssetId id = which.find(filmwright).id();
        if (version != null) {
            return filmwright.assets().get(id, version);
        }
        return which.project()
                .find(filmwright)
                .map(film -> filmwright.assets().get(id, film.id()))
                .orElseGet(() -> filmwright.assets().get(id));
    }
}
