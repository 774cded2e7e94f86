package dev.filmwright.core.asset;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.filmwright.asset.AssetArchives;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.core.event.Announcements;
import dev.filmwright.core.event.AssetDeletion;
import dev.filmwright.core.event.AssetNews;
import dev.filmwright.core.lifecycle.Shutdown;
import dev.filmwright.core.making.AssetMaking;

/** Wires this package. */
public final class AssetModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AssetMaker.class).in(Singleton.class);
        bind(AssetMaking.class).to(AssetMaker.class);
        bind(AssetChanges.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), AssetDeletion.class);
        bind(AssetRemoval.class).in(Singleton.class);
        bind(Categories.class).in(Singleton.class);
        bind(LibrarySeed.class).in(Singleton.class);
        bind(StoredForms.class).in(Singleton.class);
        bind(StoredTags.class).in(Singleton.class);
        bind(ProjectViews.class).in(Singleton.class);
        bind(AssetNews.class).to(AssetEvents.class);
        bind(StoredVersions.class).in(Singleton.class);
        bind(ArchiveWriting.class).in(Singleton.class);
        bind(ArchiveExport.class).in(Singleton.class);
        bind(ArchiveImport.class).in(Singleton.class);
        bind(AssetArchives.class).to(Archives.class).in(Singleton.class);
        bind(AssetLibrary.class).to(StoredAssets.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    AssetEvents events(Shutdown shutdown) {
        return shutdown.register(new AssetEvents(Announcements.ROOM));
    }
}
