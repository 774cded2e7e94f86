package dev.filmwright.core.asset;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import dev.filmwright.asset.AssetLibrary;

/** Wires this package. */
public final class AssetModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AssetMaker.class).in(Singleton.class);
        bind(AssetChanges.class).in(Singleton.class);
        bind(AssetRemoval.class).in(Singleton.class);
        bind(Categories.class).in(Singleton.class);
        bind(LibrarySeed.class).in(Singleton.class);
        bind(StoredVersions.class).in(Singleton.class);
        bind(AssetLibrary.class).to(StoredAssets.class).in(Singleton.class);
    }
}
