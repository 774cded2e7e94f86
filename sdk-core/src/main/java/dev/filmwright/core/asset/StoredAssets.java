package dev.filmwright.core.asset;

import dev.filmwright.ConflictException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.AssetHits;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Scope;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.spi.MediaIngest;
import dev.filmwright.spi.PreparedMedia;
import dev.filmwright.spi.storage.AssetStore;
import dev.filmwright.spi.storage.AssetUser;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@link AssetLibrary} over the storage port. */
final class StoredAssets implements AssetLibrary {
    private static final int USERS_NAMED = 5;

    private final Storage storage;
    private final AssetMaker maker;
    private final Categories categories;
    private final MediaIngest ingest;

    /** Sows the seed, so that nobody meets a library without its categories. */
    @Inject
    StoredAssets(Storage storage, AssetMaker maker, Categories categories, MediaIngest ingest, LibrarySeed seed) {
        this.storage = storage;
        this.maker = maker;
        this.categories = categories;
        this.ingest = ingest;
        seed.sowOnce();
    }

    @Override
    public Asset create(AssetDraft draft) {
        return createAll(List.of(draft)).get(0);
    }

    @Override
    public List<Asset> createAll(List<AssetDraft> drafts) {
        return storage.write(unit -> maker.make(drafts, unit.assets()));
    }

    @Override
    public Asset get(AssetId id) {
        return storage.read(unit -> found(id, unit.assets()));
    }

    private static Asset found(AssetId id, AssetStore store) {
        return store.find(id).orElseThrow(() -> new NotFoundException("asset", id.value()));
    }

    @Override
    public Optional<Asset> find(Scope scope, String slug) {
        return storage.read(unit -> unit.assets().find(scope, slug));
    }

    @Override
    public Asset update(AssetId id, long revision, Consumer<AssetEdit> edit) {
        AssetEdits edits = new AssetEdits();
        edit.accept(edits);
        return storage.write(unit -> {
            Asset before = found(id, unit.assets());
            if (before.revision() != revision) {
                throw new ConflictException("asset \"" + before.name() + "\" was changed meanwhile: it is at revision "
                        + before.revision() + ", your change was made from " + revision + "; read it again");
            }
            Asset after = edits.applied(before, unit.assets());
            if (!after.equals(before)) {
                unit.assets().update(AssetEdits.at(maker.now(), after));
            }
            return found(id, unit.assets());
        });
    }

    @Override
    public Asset duplicate(AssetId id) {
        return storage.write(unit -> {
            Asset copy = maker.copy(found(id, unit.assets()), unit.assets());
            unit.assets().insert(copy);
            return copy;
        });
    }

    @Override
    public void delete(AssetId id) {
        remove(id, false);
    }

    @Override
    public void deleteWithUses(AssetId id) {
        remove(id, true);
    }

    private void remove(AssetId id, boolean withUses) {
        List<MediaFile> unseen = storage.write(unit -> {
            Asset asset = found(id, unit.assets());
            if (!withUses) {
                checkUnused(asset, unit.assets());
            }
            unit.assets().delete(id);
            return unseen(asset, unit);
        });
        unseen.forEach(ingest::discard);
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

    /** Removes the rows of pictures that no asset shows any more: a duplicate keeps those it shares. */
    private static List<MediaFile> unseen(Asset asset, UnitOfWork unit) {
        List<MediaFile> unseen = new ArrayList<>();
        for (MediaId image : asset.images()) {
            if (unit.assets().showing(image) == 0) {
                unit.media().delete(image).ifPresent(unseen::add);
            }
        }
        return unseen;
    }

    @Override
    public List<String> usersOf(AssetId id) {
        return storage.read(unit -> {
            found(id, unit.assets());
            return unit.assets().users(id, Integer.MAX_VALUE).stream()
                    .map(AssetUser::label)
                    .toList();
        });
    }

    @Override
    public AssetPage list(AssetQuery query) {
        return storage.read(unit -> unit.assets().list(query));
    }

    @Override
    public AssetHits search(String text, AssetQuery within) {
        return storage.read(unit -> unit.assets().search(text, within));
    }

    @Override
    public Asset addImage(AssetId id, InputStream image, ImageOptions options) {
        get(id);
        try (PreparedMedia prepared = ingest.prepareImage(MediaOwner.asset(id.value()), image, options)) {
            return storage.write(unit -> {
                found(id, unit.assets());
                MediaFile file = unit.media().insert(prepared.file());
                unit.assets().addImage(id, file.id(), maker.now());
                return found(id, unit.assets());
            });
        }
    }

    @Override
    public List<Category> categories() {
        return categories.all();
    }

    @Override
    public Category addCategory(String name) {
        return categories.add(name);
    }

    @Override
    public Category renameCategory(String key, String name) {
        return categories.rename(key, name);
    }

    @Override
    public void removeCategory(String key) {
        categories.remove(key);
    }
}
