package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetEvent;
import dev.filmwright.asset.AssetForm;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Scope;
import dev.filmwright.core.id.Ids;
import dev.filmwright.core.making.AssetMaking;
import dev.filmwright.spi.storage.AssetStore;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes assets from drafts, inside a transaction. */
final class AssetMaker implements AssetMaking {
    private final Ids ids;
    private final Clock clock;
    private final AssetEvents events;
    private final SlugHints slugHints = new SlugHints();

    @Inject
    AssetMaker(Ids ids, Clock clock, AssetEvents events) {
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Returns the time as it is kept: in milliseconds. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    List<Asset> make(List<AssetDraft> drafts, UnitOfWork unit) {
        List<Category> categories = unit.categories().all();
        Set<String> keys = categories.stream().map(Category::key).collect(Collectors.toSet());
        List<Asset> made = new ArrayList<>();
        SlugChoice slugs = new SlugChoice(unit.assets(), slugHints);
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
        return inserted(made, unit);
    }

    /** Adds an asset and tells of it. */
    Asset inserted(Asset asset, UnitOfWork unit) {
        return inserted(List.of(asset), unit).get(0);
    }

    private List<Asset> inserted(List<Asset> assets, UnitOfWork unit) {
        unit.assets().insert(assets);
        assets.forEach(
                asset -> events.tell(unit, new AssetEvent.Created(asset.created(), asset.id(), asset.revision())));
        return assets;
    }

    private Asset asset(AssetDraft draft, SlugChoice slugs) {
        String category = draft.category().key();
        AssetContent content = content(draft, List.of());
        String slug = slugs.choose(draft.scope(), Slugs.of(draft.name()));
        return Asset.first(new AssetId(ids.next()), category, draft.scope(), slug, content, now());
    }

    private static AssetContent content(AssetDraft draft, List<AssetImage> images) {
        return new AssetContent(
                draft.name(),
                draft.description(),
                Tags.of(draft.tags()),
                new TreeMap<>(draft.attributes()),
                Profiles.checked(draft.category().key(), draft.profile()),
                images,
                new TreeMap<>(draft.fragments()));
    }

    @Override
    public Asset make(UnitOfWork unit, AssetId id, AssetDraft draft, List<AssetImage> images) {
        AssetContent content = content(draft, images);
        return inserted(fresh(id, draft.category().key(), draft.scope(), content, unit.assets()), unit);
    }

    /** Returns the asset a form describes that was found to be full. */
    Asset filledIn(AssetForm form, AssetStore store) {
        AssetContent content = form.content()
                .withName(form.content().name().strip())
                .withTags(Tags.of(form.content().tags()))
                .withProfile(Profiles.checked(form.category(), form.content().profile()));
        return fresh(new AssetId(ids.next()), form.category(), form.scope(), content, store);
    }

    /** Returns a new asset as version 1.0.0, never used; its slug is made from its name. */
    Asset fresh(AssetId id, String category, Scope scope, AssetContent content, AssetStore store) {
        String slug = new SlugChoice(store, slugHints).choose(scope, Slugs.of(content.name()));
        return Asset.first(id, category, scope, slug, content, now());
    }

    /** Returns a copy with an identity of its own, named {@code "… (Copy)"}, never used, showing the same images. */
    Asset copy(Asset original, AssetStore store) {
        AssetContent content = original.content().withName(copyName(original.name()));
        return fresh(new AssetId(ids.next()), original.category(), original.scope(), content, store).toBuilder()
                .sidelined(original.sidelined())
                .build();
    }

    private static String copyName(String name) {
        String suffix = " (Copy)";
        int room = AssetEdits.LONGEST_NAME - suffix.length();
        return (name.length() <= room ? name : name.substring(0, room).strip()) + suffix;
    }
}
