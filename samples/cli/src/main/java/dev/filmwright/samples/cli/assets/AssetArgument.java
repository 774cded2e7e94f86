package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.Scope;
import dev.filmwright.production.Production;
import java.util.List;
import java.util.Optional;
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
        AssetLibrary assets = library.assets();
        Optional<Production> film = project.find(library);
        return film.flatMap(chosen -> assets.find(Scope.of(chosen.id()), name))
                .or(() -> assets.find(Scope.GLOBAL, name))
                .or(() -> byId(assets))
                .or(() -> film.isPresent() ? Optional.empty() : anywhere(library))
                .orElseThrow(() -> new InvalidInputException("ASSET", name, "no asset has it: see assets list"));
    }

    private Optional<Asset> byId(AssetLibrary assets) {
        try {
            return Optional.of(assets.get(new AssetId(name)));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private Optional<Asset> anywhere(Filmwright library) {
        List<Production> homes = library.productions().list().stream()
                .filter(film -> library.assets().find(Scope.of(film.id()), name).isPresent())
                .toList();
        if (homes.size() > 1) {
            throw new InvalidInputException(
                    "ASSET",
                    name,
                    "several productions have it: add --project with one of "
                            + homes.stream().map(Production::title).toList());
        }
        return homes.stream().findFirst().flatMap(film -> library.assets().find(Scope.of(film.id()), name));
    }

    ProjectOption project() {
        return project;
    }
}
