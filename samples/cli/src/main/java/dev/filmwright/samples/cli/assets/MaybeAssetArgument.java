package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code DIR [ASSET]}: an asset of a library, by slug or id, where something else may stand for it. */
public final class MaybeAssetArgument {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ASSET",
            description = "An asset's slug, as assets list shows it, or its id.")
    private @Nullable String name;

    @Mixin
    private ProjectOption project = new ProjectOption();

    /** Opens the library. */
    public Filmwright open() {
        return library.open();
    }

    /** Returns the asset, if one is named: the project's own before the global one of the same slug. */
    public Optional<Asset> find(Filmwright library) {
        return Optional.ofNullable(name).map(named -> AssetSearch.find(library, project, named));
    }
}
