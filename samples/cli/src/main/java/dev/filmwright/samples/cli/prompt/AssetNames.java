package dev.filmwright.samples.cli.prompt;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Version;
import dev.filmwright.production.Production;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds assets by what people call them: a production's own before the global one of the same slug. */
final class AssetNames {
    private final AssetLibrary assets;
    private final Optional<Production> film;

    AssetNames(Filmwright library, Optional<Production> film) {
        this.assets = library.assets();
        this.film = film;
    }

    /** Returns the slug that a name usually has. */
    static String slug(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\d]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    /** Returns the asset named, in the version behind its {@code @}, else in the one given for its slug, else the active one. */
    Asset find(String named, Map<String, Version> versions) {
        int at = named.lastIndexOf('@');
        String name = at > 0 ? named.substring(0, at) : named;
        Asset asset = find(name);
        @Nullable Version version = at > 0 ? version(named.substring(at + 1)) : versions.get(asset.slug());
        if (version != null) {
            return assets.get(asset.id(), version);
        }
        return film.map(project -> assets.get(asset.id(), project.id())).orElse(asset);
    }

    private Asset find(String name) {
        return film.flatMap(project -> bySlug(Scope.of(project.id()), name))
                .or(() -> bySlug(Scope.GLOBAL, name))
                .or(() -> byId(name))
                .orElseThrow(() -> new InvalidInputException("ASSET", name, "no asset has it: see assets list"));
    }

    private Optional<Asset> bySlug(Scope scope, String name) {
        return assets.find(scope, name)
                .or(() -> slug(name).isEmpty() ? Optional.empty() : assets.find(scope, slug(name)));
    }

    private Optional<Asset> byId(String name) {
        try {
            return Optional.of(assets.get(new AssetId(name)));
        } catch (NotFoundException | InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static Version version(String text) {
        return Version.parse(text);
    }
}
