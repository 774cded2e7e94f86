package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetArchives;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.AssetForms;
import dev.filmwright.asset.AssetHits;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetLibrary;
import dev.filmwright.asset.AssetListener;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.AssetTags;
import dev.filmwright.asset.AssetVersions;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.Subscription;
import dev.filmwright.asset.Version;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** {@link AssetLibrary} over the storage port. */
final class StoredAssets implements AssetLibrary {
    private final Storage storage;
    private final AssetMaker maker;
    private final Categories categories;
    private final MediaIngest ingest;
    private final AssetChanges changes;
    private final AssetRemoval removal;
    private final StoredTags tags;
    private final ProjectViews views;
    private final StoredForms forms;
    private final AssetEvents events;
    private final StoredVersions versions;
    private final AssetArchives archives;

    /** Sows the seed, so that nobody meets a library without its categories. */
    @Inject
    StoredAssets(
            Storage storage,
            AssetMaker maker,
            Categories categories,
            MediaIngest ingest,
            AssetChanges changes,
            AssetRemoval removal,
            StoredTags tags,
            ProjectViews views,
            StoredForms forms,
            AssetEvents events,
            StoredVersions versions,
            AssetArchives archives,
            LibrarySeed seed) {
        this.storage = storage;
        this.maker = maker;
        this.categories = categories;
        this.ingest = ingest;
        this.changes = changes;
        this.removal = removal;
        this.tags = tags;
        this.views = views;
        this.forms = forms;
        this.events = events;
        this.versions = versions;
        this.archives = archives;
        seed.sowOnce();
    }

    @Override
    public Asset create(AssetDraft draft) {
        return createAll(List.of(draft)).get(0);
    }

    @Override
    public List<Asset> createAll(List<AssetDraft> drafts) {
        return storage.write(unit -> maker.make(drafts, unit));
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
        AssetEdits edits = AssetEdits.of(edit);
        return changes.change(id, revision, (before, unit) -> edits.applied(before, unit.assets()));
    }

    @Override
    public Asset duplicate(AssetId id) {
        return storage.write(unit -> {
            Asset copy = maker.copy(found(id, unit.assets()), unit.assets());
            return maker.inserted(copy, unit);
        });
    }

    @Override
    public void delete(AssetId id) {
        removal.remove(id, false);
    }

    @Override
    public void deleteWithUses(AssetId id) {
        removal.remove(id, true);
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
        return storage.read(unit -> {
            AssetPage page = unit.assets().list(query);
            return new AssetPage(ProjectViews.seen(page.assets(), query, unit), page.total(), page.next());
        });
    }

    @Override
    public AssetHits search(String text, AssetQuery within) {
        return storage.read(unit -> {
            AssetHits hits = unit.assets().search(text, within);
            return new AssetHits(ProjectViews.seen(hits.assets(), within, unit), hits.capped());
        });
    }

    @Override
    public Asset addImage(AssetId id, InputStream image, ImageOptions options) {
        return addImage(id, StoredAssets::slot, image, options);
    }

    @Override
    public Asset addImage(AssetId id, ImageSlot slot, InputStream image, ImageOptions options) {
        return addImage(id, (content, media) -> slot, image, options);
    }

    /** Returns where a picture goes if nobody says: where it is already, else in front if there is room. */
    private static ImageSlot slot(AssetContent content, MediaId media) {
        return content.image(media)
                .map(AssetImage::slot)
                .orElse(content.image(ImageSlot.PRIMARY).isEmpty() ? ImageSlot.PRIMARY : ImageSlot.REFERENCE);
    }

    private Asset addImage(
            AssetId id, BiFunction<AssetContent, MediaId, ImageSlot> slot, InputStream image, ImageOptions options) {
        get(id);
        try (PreparedMedia prepared = ingest.prepareImage(MediaOwner.asset(id.value()), image, options)) {
            return storage.write(unit -> {
                Asset asset = found(id, unit.assets());
                MediaFile file = unit.media().insert(prepared.file());
                List<AssetImage> images =
                        Images.added(asset.images(), file.id(), slot.apply(asset.content(), file.id()));
                return changes.write(
                        asset,
                        asset.toBuilder()
                                .content(asset.content().withImages(images))
                                .build(),
                        unit);
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

    @Override
    public Asset get(AssetId id, Version version) {
        return storage.read(unit -> StoredVersions.at(found(id, unit.assets()), version, unit));
    }

    @Override
    public Asset active(AssetId id) {
        return storage.read(unit -> {
            Asset asset = found(id, unit.assets());
            return StoredVersions.at(asset, asset.active(), unit);
        });
    }

    @Override
    public List<Asset> active(Collection<AssetId> ids, ProjectId project) {
        return storage.read(unit -> ActiveAssets.of(ids, project, unit));
    }

    @Override
    public Asset get(AssetId id, ProjectId project) {
        return views.get(id, project);
    }

    @Override
    public Asset override(AssetId id, ProjectId project, Consumer<AssetEdit> edit) {
        return views.override(id, project, edit);
    }

    @Override
    public Asset inherit(AssetId id, ProjectId project, String field) {
        return views.inherit(id, project, field);
    }

    @Override
    public Asset promote(AssetId id, long revision) {
        return changes.change(id, revision, StoredAssets::promoted);
    }

    private static Asset promoted(Asset asset, UnitOfWork unit) {
        if (asset.scope().equals(Scope.GLOBAL)) {
            throw new InvalidInputException("asset", asset.name(), "it is global already: every project sees it");
        }
        String slug = Slugs.unique(asset.slug(), each -> unit.assets().slugTaken(Scope.GLOBAL, each));
        return asset.toBuilder().scope(Scope.GLOBAL).slug(slug).build();
    }

    @Override
    public AssetVersions versions() {
        return versions;
    }

    @Override
    public AssetTags tags() {
        return tags;
    }

    @Override
    public AssetForms forms() {
        return forms;
    }

    @Override
    public AssetArchives archives() {
        return archives;
    }

    @Override
    public Subscription subscribe(AssetListener listener) {
        return events.subscribe(listener);
    }
}
