package dev.filmwright.samples.spring;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;

/** A service of the host's: keeps props. Thread-safe. */
public final class PropDesk {
    private final AssetLibrary assets;

    /** Creates the desk over a library's assets. */
    public PropDesk(AssetLibrary assets) {
        this.assets = assets;
    }

    /** Adds a prop. */
    public Asset add(String name) {
        return assets.create(AssetDraft.builder(Category.PROPS, name).build());
    }

    /** Returns how many props there are. */
    public long count() {
        return assets.list(AssetQuery.builder().category(Category.PROPS).build())
                .total();
    }
}
