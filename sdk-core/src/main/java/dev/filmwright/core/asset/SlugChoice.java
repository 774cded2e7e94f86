package dev.filmwright.core.asset;

import dev.filmwright.asset.Scope;
import dev.filmwright.spi.storage.AssetStore;
import java.util.HashSet;
import java.util.Set;

/** Chooses slugs for assets made together, which are not in the store yet. */
final class SlugChoice {
    private final AssetStore store;
    private final SlugHints hints;
    private final Set<Chosen> chosen = new HashSet<>();

    private record Chosen(Scope scope, String slug) {}

    SlugChoice(AssetStore store, SlugHints hints) {
        this.store = store;
        this.hints = hints;
    }

    /** Returns {@code base}, with a number if it is taken, and takes it. */
    String choose(Scope scope, String base) {
        String slug = free(scope, base);
        chosen.add(new Chosen(scope, slug));
        return slug;
    }

    private String free(Scope scope, String base) {
        if (!taken(scope, base)) {
            return base;
        }
        long last = hints.last(scope, base);
        if (last > 1 && taken(scope, base + "-" + last) && !taken(scope, base + "-" + (last + 1))) {
            hints.chose(scope, base, last + 1);
            return base + "-" + (last + 1);
        }
        String slug = Slugs.unique(base, each -> taken(scope, each));
        hints.chose(scope, base, Long.parseLong(slug.substring(base.length() + 1)));
        return slug;
    }

    private boolean taken(Scope scope, String slug) {
        return chosen.contains(new Chosen(scope, slug)) || store.slugTaken(scope, slug);
    }
}
