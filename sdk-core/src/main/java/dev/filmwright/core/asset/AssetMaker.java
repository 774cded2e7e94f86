package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import dev.filmwright.core.id.Ids;
import dev.filmwright.spi.storage.AssetStore;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes assets from drafts, inside a transaction. */
final class AssetMaker {
    private static final String FIRST_VERSION = "1.0.0";

    private final Ids ids;
    private final Clock clock;
    private final SlugHints slugHints = new SlugHints();

    @Inject
    AssetMaker(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns the time as it is kept: in milliseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    List<Asset> make(List<AssetDraft> drafts, AssetStore store) {
        List<Category> categories = store.categories();
        Set<String> keys = categories.stream().map(Category::key).collect(Collectors.toSet());
        List<Asset> made = new ArrayList<>();
        SlugChoice slugs = new SlugChoice(store, slugHints);
        for (AssetDraft draft : drafts) {
            String category = draft.category().key();
            if (!keys.contains(category)) {
                throw new InvalidInputException(
                        "category",
                        category,
                        "use one of "
                                + categories.stream().map(Category::key).collect(Collectors.joining(", "))
                                + ", or add it first");
            }
            made.add(asset(draft, slugs));
        }
        store.insert(made);
        return made;
    }

    private Asset asset(AssetDraft draft, SlugChoice slugs) {
        Instant now = now();
        String category = draft.category().key();
        return new Asset(
                new AssetId(ids.next()),
                category,
                draft.scope(),
                draft.name(),
                slugs.choose(draft.scope(), Slugs.of(draft.name())),
                draft.description(),
                Tags.of(draft.tags()),
                new TreeMap<>(draft.attributes()),
                Profiles.checked(category, draft.profile()),
                List.of(),
                FIRST_VERSION,
                1,
                false,
                0,
                Optional.empty(),
                now,
                now);
    }

    /** Returns a copy with an identity of its own, named {@code "… (Copy)"}, never used, showing the same images. */
    Asset copy(Asset original, AssetStore store) {
        Instant now = now();
        String name = copyName(original.name());
        return new Asset(
                new AssetId(ids.next()),
                original.category(),
                original.scope(),
                name,
                Slugs.unique(Slugs.of(name), slug -> store.slugTaken(original.scope(), slug)),
                original.description(),
                original.tags(),
                original.attributes(),
                original.profile(),
                original.images(),
                FIRST_VERSION,
                1,
                original.sidelined(),
                0,
                Optional.empty(),
                now,
                now);
    }

    private static String copyName(String name) {
        String suffix = " (Copy)";
        int room = AssetEdits.LONGEST_NAME - suffix.length();
        return (name.length() <= room ? name : name.substring(0, room).strip()) + suffix;
    }
}
