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

/** Finds an asset by slug or id: the project's own before the global one of the same slug. */
final class AssetSearch {
    private AssetSearch() {}

    static Asset find(Filmwright library, ProjectOption project, String name) {
        AssetLibrary assets = library.assets();
        Optional<Production> film = project.find(library);
        return film.flatMap(chosen -> assets.find(Scope.of(chosen.id()), name))
                .or(() -> assets.find(Scope.GLOBAL, name))
                .or(() -> byId(assets, name))
                .or(() -> film.isPresent() ? Optional.empty() : anywhere(library, name))
                .orElseThrow(() -> new InvalidInputException("ASSET", name, "no asset has it: see assets list"));
    }

    private static Optional<Asset> byId(AssetLibrary assets, String name) {
        try {
            return Optional.of(assets.get(new AssetId(name)));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static Optional<Asset> anywhere(Filmwright library, String name) {
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
}
