package dev.filmwright.testkit.contract;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetContent;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.asset.ProjectId;
import dev.filmwright.asset.Scope;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Things to store. Ids count up, so that their order is that of their making. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");
    static final ProjectId FILM = project("film");
    static final ProjectId OTHER_FILM = project("other-film");

    private static final AtomicInteger IDS = new AtomicInteger();

    private Samples() {}

    static ProjectId project(String id) {
        return new ProjectId(id);
    }

    static String id(String kind) {
        return kind + "%06d".formatted(IDS.incrementAndGet());
    }

    static AssetContent content(String name, String description, String... tags) {
        return new AssetContent(
                name, description, List.of(tags), new TreeMap<>(), new Profile.None(), List.of(), new TreeMap<>());
    }

    /** Returns a global prop. */
    static Asset prop(String name, String description, String... tags) {
        return asset(Category.PROPS, Scope.GLOBAL, content(name, description, tags));
    }

    static Asset prop(String name) {
        return prop(name, "");
    }

    static Asset asset(Category category, Scope scope, AssetContent content) {
        String id = id("A");
        return Asset.first(new AssetId(id), category.key(), scope, "slug-" + id, content, NOON);
    }

    static Asset in(Scope scope, Asset asset) {
        return asset.toBuilder().scope(scope).build();
    }

    static Asset showing(Asset asset, AssetImage... images) {
        return asset.toBuilder()
                .content(asset.content().withImages(List.of(images)))
                .build();
    }

    static MediaFile picture(MediaOwner owner) {
        String id = id("M");
        return new MediaFile(
                new MediaId(id),
                owner,
                MediaType.WEBP,
                Optional.of(new FrameSize(1280, 720)),
                4711,
                "d1" + id,
                true,
                NOON);
    }

    static MediaFile picture() {
        return picture(MediaOwner.asset("somebody"));
    }
}
