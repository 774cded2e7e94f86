package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Profile;
import dev.filmwright.media.MediaId;
import dev.filmwright.spi.storage.AssetStore;
import dev.filmwright.spi.storage.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an edit said, remembered so that the caller's code runs before the transaction and not inside it. */
final class AssetEdits implements AssetEdit {
    static final int LONGEST_NAME = 200;

    private final List<UnaryOperator<AssetContent>> changes = new ArrayList<>();
    private @Nullable String slug;
    private @Nullable Boolean sidelined;
    private @Nullable Profile profile;

    private AssetEdits() {}

    /** Runs the caller's code and returns what it said. */
    static AssetEdits of(Consumer<AssetEdit> edit) {
        AssetEdits edits = new AssetEdits();
        edit.accept(edits);
        return edits;
    }

    @Override
    public AssetEdit name(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new InvalidInputException("name", name, "use 1 to " + LONGEST_NAME + " characters");
        }
        return change(content -> content.withName(stripped));
    }

    @Override
    public AssetEdit slug(String slug) {
        this.slug = Slugs.of(slug);
        return this;
    }

    @Override
    public AssetEdit description(String description) {
        Objects.requireNonNull(description, "description");
        return change(content -> content.withDescription(description));
    }

    @Override
    public AssetEdit addTag(String tag) {
        List<String> added = Tags.of(List.of(tag));
        return tags(all -> all.addAll(added));
    }

    @Override
    public AssetEdit removeTag(String tag) {
        String key = Folding.key(tag);
        return tags(all -> all.removeIf(each -> Folding.key(each).equals(key)));
    }

    private AssetEdit tags(Consumer<List<String>> change) {
        return change(content -> {
            List<String> tags = new ArrayList<>(content.tags());
            change.accept(tags);
            return content.withTags(Tags.of(tags));
        });
    }

    @Override
    public AssetEdit attribute(String key, String value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        return change(content -> content.withAttributes(changed(content.attributes(), all -> all.put(key, value))));
    }

    @Override
    public AssetEdit removeAttribute(String key) {
        Objects.requireNonNull(key, "key");
        return change(content -> content.withAttributes(changed(content.attributes(), all -> all.remove(key))));
    }

    @Override
    public AssetEdit fragment(String provider, String phrase) {
        String text = phrase.strip();
        if (provider.isBlank()) {
            throw new InvalidInputException("provider", provider, "name the provider the phrase is for");
        }
        if (text.isEmpty()) {
            throw new InvalidInputException("fragment", phrase, "give the phrase, or remove the fragment");
        }
        return change(content -> content.withFragments(changed(content.fragments(), all -> all.put(provider, text))));
    }

    @Override
    public AssetEdit removeFragment(String provider) {
        Objects.requireNonNull(provider, "provider");
        return change(content -> content.withFragments(changed(content.fragments(), all -> all.remove(provider))));
    }

    private static SortedMap<String, String> changed(
            SortedMap<String, String> map, Consumer<SortedMap<String, String>> change) {
        SortedMap<String, String> copy = new TreeMap<>(map);
        change.accept(copy);
        return copy;
    }

    @Override
    public AssetEdit profile(Profile profile) {
        this.profile = Objects.requireNonNull(profile, "profile");
        return change(content -> content.withProfile(profile));
    }

    @Override
    public AssetEdit addImage(MediaId media, ImageSlot slot) {
        return change(content -> content.withImages(Images.added(content.images(), media, slot)));
    }

    @Override
    public AssetEdit removeImage(MediaId media) {
        return change(content -> content.withImages(Images.removed(content.images(), media)));
    }

    @Override
    public AssetEdit imageSlot(MediaId media, ImageSlot slot) {
        return change(content -> content.withImages(Images.slotted(content.images(), media, slot)));
    }

    @Override
    public AssetEdit imageLabel(MediaId media, String label) {
        String text = label.strip();
        if (text.length() > LONGEST_NAME) {
            throw new InvalidInputException("label", label, "use at most " + LONGEST_NAME + " characters");
        }
        return change(content -> content.withImages(Images.labelled(content.images(), media, text)));
    }

    @Override
    public AssetEdit imageAt(MediaId media, int place) {
        if (place < 0) {
            throw new InvalidInputException("place", place, "use 0 for the first image, 1 for the second …");
        }
        return change(content -> content.withImages(Images.moved(content.images(), media, place)));
    }

    @Override
    public AssetEdit sidelined(boolean sidelined) {
        this.sidelined = sidelined;
        return this;
    }

    private AssetEdit change(UnaryOperator<AssetContent> change) {
        changes.add(change);
        return this;
    }

    /** Returns content with the changes made. */
    AssetContent applied(String category, AssetContent content) {
        if (profile != null) {
            Profiles.checked(category, profile);
        }
        AssetContent changed = content;
        for (UnaryOperator<AssetContent> change : changes) {
            changed = change.apply(changed);
        }
        return changed;
    }

    /** Returns the asset with the changes made, but for revision and time. */
    Asset applied(Asset asset, AssetStore store) {
        return asset.toBuilder()
                .content(applied(asset.category(), asset.content()))
                .slug(slug != null ? uniqueSlug(slug, asset, store) : asset.slug())
                .sidelined(sidelined != null ? sidelined : asset.sidelined())
                .build();
    }

    /** Returns whether it says anything that is not content. */
    boolean beyondContent() {
        return slug != null || sidelined != null;
    }

    private static String uniqueSlug(String slug, Asset asset, AssetStore store) {
        return Slugs.unique(slug, each -> !each.equals(asset.slug()) && store.slugTaken(asset.scope(), each));
    }
}
