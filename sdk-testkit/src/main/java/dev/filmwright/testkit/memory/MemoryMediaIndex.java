package dev.filmwright.testkit.memory;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaRecipe;
import dev.filmwright.spi.storage.MediaIndex;
import dev.filmwright.spi.storage.MediaUser;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link MediaIndex} in memory. */
final class MemoryMediaIndex implements MediaIndex {
    private final State state;

    MemoryMediaIndex(State state) {
        this.state = state;
    }

    @Override
    public MediaFile insert(MediaFile file) {
        Optional<MediaFile> equal = find(file.owner(), file.sha256());
        if (equal.isPresent()) {
            return equal.get();
        }
        MediaFile kept = new MediaFile(
                file.id(),
                file.owner(),
                file.type(),
                file.size(),
                file.bytes(),
                file.sha256(),
                file.hasThumbnail(),
                Times.kept(file.created()));
        state.media.put(file.id(), kept);
        return kept;
    }

    @Override
    public void remember(MediaId id, MediaRecipe recipe) {
        if (state.media.has(id)) {
            state.recipes.put(new State.RecipeKey(recipe, id), id);
        }
    }

    @Override
    public List<MediaRecipe> recipes(MediaId id) {
        return state.recipes.keys(key -> key.media().equals(id)).stream()
                .map(State.RecipeKey::recipe)
                .sorted(Comparator.comparing(MediaRecipe::source, Texts.ORDER)
                        .thenComparing(MediaRecipe::options, Texts.ORDER))
                .toList();
    }

    @Override
    public List<MediaFile> madeFrom(MediaRecipe recipe, MediaOwner first, int limit) {
        Comparator<MediaFile> theirsFirst =
                Comparator.comparing(file -> !file.owner().equals(first));
        return state.media.all(id -> state.recipes.has(new State.RecipeKey(recipe, id))).stream()
                .sorted(theirsFirst)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<MediaFile> find(MediaId id) {
        return state.media.find(id);
    }

    @Override
    public Optional<MediaFile> find(MediaOwner owner, String sha256) {
        return state.media.all().stream()
                .filter(file -> file.owner().equals(owner) && file.sha256().equals(sha256))
                .findFirst();
    }

    @Override
    public List<MediaFile> of(MediaOwner owner) {
        return state.media.all().stream()
                .filter(file -> file.owner().equals(owner))
                .sorted(Comparator.comparing(MediaFile::created))
                .toList();
    }

    @Override
    public Optional<MediaFile> delete(MediaId id) {
        if (state.versions.all().stream()
                .anyMatch(version -> version.content().image(id).isPresent())) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.CONFLICT, "an older version of an asset shows \"" + id + "\""), null);
        }
        for (AssetRow row : state.assets.all()) {
            if (row.asset().content().image(id).isPresent()) {
                state.assets.put(row.asset().id(), row.with(without(row.asset(), id)));
            }
        }
        state.recipes.removeIf((key, media) -> media.equals(id));
        return state.media.remove(id);
    }

    private static Asset without(Asset asset, MediaId id) {
        List<AssetImage> images = asset.images().stream()
                .filter(image -> !image.media().equals(id))
                .toList();
        return asset.toBuilder().content(asset.content().withImages(images)).build();
    }

    @Override
    public List<MediaFile> after(Optional<MediaId> after, int limit) {
        return state.media.all().stream()
                .filter(file -> after.map(
                                last -> last.value().compareTo(file.id().value()) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(file -> file.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<MediaUser> users(MediaId id, int limit) {
        return new MediaUsers(state).of(id).limit(limit).toList();
    }

    @Override
    public List<MediaFile> unused(Optional<MediaId> after, Instant before, int limit) {
        MediaUsers users = new MediaUsers(state);
        return after(after, Integer.MAX_VALUE).stream()
                .filter(file -> file.created().isBefore(before))
                .filter(file -> users.of(file.id()).findAny().isEmpty())
                .limit(limit)
                .toList();
    }
}
