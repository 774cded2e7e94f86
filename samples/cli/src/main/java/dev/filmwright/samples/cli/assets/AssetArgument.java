package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code DIR ASSET}: an asset of a library, by slug or id. */
public final class AssetArgument {
    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "ASSET", description = "An asset's slug, as assets list shows it, or its id.")
    private String name = "";

    @Mixin
    private ProjectOption project = new ProjectOption();

    /** Opens the library. */
    public Filmwright open() {
        return library.open();
    }

    /** Returns the asset: the project's own before the global one of the same slug. */
    public Asset find(Filmwright library) {
        return AssetSearch.find(library, project, name);
    }

    ProjectOption project() {
        return project;
    }
}
