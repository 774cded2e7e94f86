package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.Profile;
import dev.filmwright.core.text.Folding;
import dev.filmwright.spi.storage.AssetStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an edit said, remembered so that the caller's code runs before the transaction and not inside it. */
final class AssetEdits implements AssetEdit {
    static final int LONGEST_NAME = 200;

    private @Nullable String name;
    private @Nullable String slug;
    private @Nullable String description;
    private @Nullable Profile profile;
    private @Nullable Boolean sidelined;
    private final List<Consumer<List<String>>> tags = new ArrayList<>();
    private final List<Consumer<SortedMap<String, String>>> attributes = new ArrayList<>();

    @Override
    public AssetEdit name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new InvalidInputException("name", name, "use 1 to " + LONGEST_NAME + " characters");
        }
        this.name = stripped;
        return this;
    }

    @Override
    public AssetEdit slug(String slug) {
        this.slug = Slugs.of(slug);
        return this;
    }

    @Override
    public AssetEdit description(String description) {
        this.description = Objects.requireNonNull(description, "description");
        return this;
    }

    @Override
    public AssetEdit addTag(String tag) {
        List<String> added = Tags.of(List.of(tag));
        tags.add(all -> all.addAll(added));
        return this;
    }

    @Override
    public AssetEdit removeTag(String tag) {
        String key = Folding.key(tag);
        tags.add(all -> all.removeIf(each -> Folding.key(each).equals(key)));
        return this;
    }

    @Override
    public AssetEdit attribute(String key, String value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        attributes.add(all -> all.put(key, value));
        return this;
    }

    @Override
    public AssetEdit removeAttribute(String key) {
        Objects.requireNonNull(key, "key");
        attributes.add(all -> all.remove(key));
        return this;
    }

    @Override
    public AssetEdit profile(Profile profile) {
        this.profile = Objects.requireNonNull(profile, "profile");
        return this;
    }

    @Override
    public AssetEdit sidelined(boolean sidelined) {
        this.sidelined = sidelined;
        return this;
    }

    /** Returns the asset with the changes made, but for revision and time. */
    Asset applied(Asset asset, AssetStore store) {
        List<String> newTags = new ArrayList<>(asset.tags());
        tags.forEach(change -> change.accept(newTags));
        SortedMap<String, String> newAttributes = new TreeMap<>(asset.attributes());
        attributes.forEach(change -> change.accept(newAttributes));
        return new Asset(
                asset.id(),
                asset.category(),
                asset.scope(),
                name != null ? name : asset.name(),
                slug != null ? uniqueSlug(slug, asset, store) : asset.slug(),
                description != null ? description : asset.description(),
                Tags.of(newTags),
                newAttributes,
                profile != null ? Profiles.checked(asset.category(), profile) : asset.profile(),
                asset.images(),
                asset.version(),
                asset.revision(),
                sidelined != null ? sidelined : asset.sidelined(),
                asset.usageCount(),
                asset.lastUsed(),
                asset.created(),
                asset.updated());
    }

    private static String uniqueSlug(String slug, Asset asset, AssetStore store) {
        return Slugs.unique(slug, each -> !each.equals(asset.slug()) && store.slugTaken(asset.scope(), each));
    }

    /** Returns the asset as changed at a time. */
    static Asset at(Instant when, Asset asset) {
        return new Asset(
                asset.id(),
                asset.category(),
                asset.scope(),
                asset.name(),
                asset.slug(),
                asset.description(),
                asset.tags(),
                asset.attributes(),
                asset.profile(),
                asset.images(),
                asset.version(),
                asset.revision(),
                asset.sidelined(),
                asset.usageCount(),
                asset.lastUsed(),
                asset.created(),
                when);
    }
}
