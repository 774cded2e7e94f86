package dev.filmwright.testkit.memory;

import dev.filmwright.ConflictException;
import dev.filmwright.Failure;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetHits;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.AssetPage;
import dev.filmwright.asset.AssetQuery;
import dev.filmwright.asset.Scope;
import dev.filmwright.asset.VersionLabel;
import dev.filmwright.spi.storage.AssetStore;
import dev.filmwright.spi.storage.AssetUser;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** {@link AssetStore} in memory. */
final class MemoryAssetStore implements AssetStore {
    private static final Comparator<AssetUser> USERS = Comparator.comparing(AssetUser::kind, Texts.ORDER)
            .thenComparing(AssetUser::label, Texts.ORDER)
            .thenComparing(AssetUser::id, Texts.ORDER);

    private final State state;

    MemoryAssetStore(State state) {
        this.state = state;
    }

    @Override
    public void insert(List<Asset> assets) {
        assets.forEach(this::add);
    }

    private void add(Asset asset) {
        if (state.assets.has(asset.id())) {
            throw new ConflictException("there is an asset \"" + asset.id() + "\" already");
        }
        if (!state.categories.has(asset.category())) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.INVALID_REQUEST, "no category \"" + asset.category() + "\": add it first"),
                    null);
        }
        check(asset);
        state.assets.put(asset.id(), new AssetRow(state.nextAsset(), kept(asset)));
    }

    @Override
    public boolean update(Asset asset) {
        Optional<AssetRow> before =
                state.assets.find(asset.id()).filter(row -> row.asset().revision() == asset.revision());
        if (before.isEmpty()) {
            return false;
        }
        check(asset);
        Asset.Usage usage = before.get().asset().usage();
        Asset after =
                asset.toBuilder().revision(asset.revision() + 1).usage(usage).build();
        state.assets.put(asset.id(), before.get().with(kept(after)));
        return true;
    }

    /** Refuses images without a file and a slug that another asset has. */
    private void check(Asset asset) {
        for (AssetImage image : asset.images()) {
            if (!state.media.has(image.media())) {
                throw new InvalidInputException("image", image.media(), "store the media file first");
            }
        }
        if (find(asset.scope(), asset.slug())
                .filter(other -> !other.id().equals(asset.id()))
                .isPresent()) {
            throw new ConflictException("the slug \"" + asset.slug() + "\" is taken in its scope");
        }
    }

    /** Returns an asset as a storage keeps it: times to the millisecond, nothing that a project overrides. */
    private static Asset kept(Asset asset) {
        VersionLabel label = new VersionLabel(
                asset.version(), asset.label().notes(), Times.kept(asset.label().created()));
        return new Asset(
                asset.id(),
                asset.category(),
                asset.scope(),
                asset.slug(),
                asset.content(),
                label,
                asset.active(),
                asset.revision(),
                asset.sidelined(),
                new Asset.Usage(asset.usageCount(), asset.lastUsed().map(Times::kept)),
                Times.kept(asset.created()),
                Times.kept(asset.updated()),
                Collections.emptySortedSet());
    }

    @Override
    public boolean delete(AssetId id) {
        state.users.removeIf((key, user) -> key.asset().equals(id));
        state.versions.removeIf((key, version) -> key.asset().equals(id));
        state.overrides.removeIf((key, fields) -> key.asset().equals(id));
        state.selections.replaceAll(entries ->
                entries.stream().filter(entry -> !entry.asset().equals(id)).toList());
        return state.assets.remove(id).isPresent();
    }

    @Override
    public Optional<Asset> find(AssetId id) {
        return state.assets.find(id).map(AssetRow::asset);
    }

    @Override
    public List<Asset> find(Collection<AssetId> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public List<AssetId> after(Optional<AssetId> after, int limit) {
        return state.assets.all().stream()
                .map(row -> row.asset().id())
                .filter(id -> after.isEmpty() || id.compareTo(after.get()) > 0)
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Asset> find(Scope scope, String slug) {
        return state.assets.all().stream()
                .map(AssetRow::asset)
                .filter(asset -> asset.scope().equals(scope) && asset.slug().equals(slug))
                .findFirst();
    }

    @Override
    public boolean slugTaken(Scope scope, String slug) {
        return find(scope, slug).isPresent();
    }

    @Override
    public AssetPage list(AssetQuery query) {
        return new AssetListing(state, query).page();
    }

    @Override
    public AssetHits search(String text, AssetQuery within) {
        return new AssetHits(new AssetSearch(state, within).find(text), false);
    }

    @Override
    public void recordUse(Collection<AssetId> assets, Instant when) {
        Instant time = Times.kept(when);
        for (AssetId id : new TreeSet<>(assets)) {
            state.assets.find(id).ifPresent(row -> {
                Asset asset = row.asset();
                Instant last = asset.lastUsed().filter(time::isBefore).orElse(time);
                Asset.Usage usage = new Asset.Usage(asset.usageCount() + 1, Optional.of(last));
                state.assets.put(id, row.with(asset.toBuilder().usage(usage).build()));
            });
        }
    }

    @Override
    public void addUser(AssetId asset, AssetUser user) {
        if (state.assets.has(asset)) {
            state.users.put(new State.UserKey(asset, user.kind(), user.id()), user);
        }
    }

    @Override
    public void removeUser(String kind, String id) {
        state.users.removeIf((key, user) -> key.kind().equals(kind) && key.id().equals(id));
    }

    @Override
    public List<AssetUser> users(AssetId asset, int limit) {
        return state.users.all(key -> key.asset().equals(asset)).stream()
                .sorted(USERS)
                .limit(limit)
                .toList();
    }
}
