package dev.filmwright.core.asset;

import dev.filmwright.ConflictException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.core.event.AssetDeletion;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.storage.AssetStore;
import dev.filmwright.spi.storage.AssetUser;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Deletes assets with their versions and the pictures that nothing else shows; a duplicate keeps those it shares. */
final class AssetRemoval {
    private static final int USERS_NAMED = 5;

    private final Storage storage;
    private final AssetMaker maker;
    private final AssetEvents events;
    private final MediaIngest ingest;
    private final Set<AssetDeletion> deletions;

    @Inject
    AssetRemoval(
            Storage storage, AssetMaker maker, AssetEvents events, MediaIngest ingest, Set<AssetDeletion> deletions) {
        this.storage = storage;
        this.maker = maker;
        this.events = events;
        this.ingest = ingest;
        this.deletions = deletions;
    }

    void remove(AssetId id, boolean withUses) {
        List<MediaFile> unseen = storage.write(unit -> {
            Asset asset = AssetChanges.found(id, unit);
            if (!withUses) {
                checkUnused(asset, unit.assets());
            }
            Set<MediaId> images = images(asset, unit);
            unit.assets().delete(id);
            deletions.forEach(room -> room.deleted(unit, id));
            events.tell(unit, new AssetEvent.Deleted(maker.now(), id));
            return AssetChanges.unseen(images, unit);
        });
        unseen.forEach(ingest::discard);
    }

    private static Set<MediaId> images(Asset asset, UnitOfWork unit) {
        Set<MediaId> images = new LinkedHashSet<>();
        asset.images().stream().map(AssetImage::media).forEach(images::add);
        unit.versions().of(asset.id()).stream()
                .flatMap(version -> version.content().images().stream())
                .map(AssetImage::media)
                .forEach(images::add);
        return images;
    }

    private static void checkUnused(Asset asset, AssetStore store) {
        List<AssetUser> users = store.users(asset.id(), USERS_NAMED + 1);
        if (!users.isEmpty()) {
            String named =
                    users.stream().limit(USERS_NAMED).map(AssetUser::label).collect(Collectors.joining("; "));
            throw new ConflictException("asset \"" + asset.name() + "\" is in use by " + named
                    + (users.size() > USERS_NAMED ? " and others" : "")
                    + ": take it out there, or delete it with its uses");
        }
    }
}
