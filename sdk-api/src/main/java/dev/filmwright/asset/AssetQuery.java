package dev.filmwright.asset;

import dev.filmwright.InvalidInputException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which assets to list: all filters must hold. Immutable data, so a host can store it. By default every asset that is
 * not sidelined, by name, fifty to a page.
 */
public final class AssetQuery {
    private static final int MOST = 500;

    private final Optional<String> category;
    private final Set<String> tags;
    private final boolean anyTag;
    private final Optional<ProjectId> project;
    private final boolean global;
    private final boolean anyScope;
    private final Optional<String> text;
    private final Optional<Boolean> hasImages;
    private final Optional<Boolean> sidelined;
    private final Sort sort;
    private final int limit;
    private final Optional<String> cursor;

    private AssetQuery(Builder builder) {
        category = Optional.ofNullable(builder.category);
        tags = Set.copyOf(builder.tags);
        anyTag = builder.anyTag;
        project = Optional.ofNullable(builder.project);
        global = builder.global;
        anyScope = builder.anyScope;
        text = Optional.ofNullable(builder.text).filter(words -> !words.isBlank());
        hasImages = Optional.ofNullable(builder.hasImages);
        sidelined = Optional.ofNullable(builder.sidelined);
        sort = builder.sort;
        limit = builder.limit;
        cursor = Optional.ofNullable(builder.cursor);
        if (limit < 1 || limit > MOST) {
            throw new InvalidInputException("limit", limit, "use 1 to " + MOST);
        }
    }

    /** Returns a builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a query for every asset that is not sidelined. */
    public static AssetQuery all() {
        return builder().build();
    }

    /** Returns a builder that starts with this query, e.g. to go on at another page. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Returns the category's key asked for. */
    public Optional<String> category() {
        return category;
    }

    /** Returns the tags asked for. */
    public Set<String> tags() {
        return tags;
    }

    /** Returns whether one of the tags is enough. */
    public boolean anyTag() {
        return anyTag;
    }

    /** Returns the project asked for. */
    public Optional<ProjectId> project() {
        return project;
    }

    /** Returns whether every scope is asked for: global assets and those of all projects. */
    public boolean anyScope() {
        return anyScope;
    }

    /** Returns whether global assets are asked for. */
    public boolean global() {
        return global;
    }

    /** Returns the words asked for. */
    public Optional<String> text() {
        return text;
    }

    /** Returns whether assets with, or without, images are asked for. */
    public Optional<Boolean> hasImages() {
        return hasImages;
    }

    /** Returns whether sidelined assets are asked for; empty for both. */
    public Optional<Boolean> sidelined() {
        return sidelined;
    }

    /** Returns the order. */
    public Sort sort() {
        return sort;
    }

    /** Returns the most assets on a page. */
    public int limit() {
        return limit;
    }

    /** Returns where the page starts, as {@link AssetPage#next()} told. */
    public Optional<String> cursor() {
        return cursor;
    }

    /** The orders. */
    public enum Sort {
        /** By name, folded. */
        NAME,
        /** Newest first. */
        CREATED,
        /** Used last first. */
        LAST_USED,
        /** Used most first. */
        USAGE
    }

    /** Builds {@link AssetQuery}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String category;
        private final Set<String> tags = new LinkedHashSet<>();
        private boolean anyTag;
        private @Nullable ProjectId project;
        private boolean global = true;
        private boolean anyScope = true;
        private @Nullable String text;
        private @Nullable Boolean hasImages;
        private @Nullable Boolean sidelined = false;
        private Sort sort = Sort.NAME;
        private int limit = 50;
        private @Nullable String cursor;

        private Builder() {}

        private Builder(AssetQuery from) {
            category = from.category.orElse(null);
            tags.addAll(from.tags);
            anyTag = from.anyTag;
            project = from.project.orElse(null);
            global = from.global;
            anyScope = from.anyScope;
            text = from.text.orElse(null);
            hasImages = from.hasImages.orElse(null);
            sidelined = from.sidelined.orElse(null);
            sort = from.sort;
            limit = from.limit;
            cursor = from.cursor.orElse(null);
        }

        /** Asks for one category. */
        public Builder category(Category category) {
            this.category = category.key();
            return this;
        }

        /** Asks for assets that carry all of the tags. */
        public Builder allTags(Collection<String> tags) {
            this.tags.addAll(tags);
            anyTag = false;
            return this;
        }

        /** Asks for assets that carry one of the tags at least. */
        public Builder anyTag(Collection<String> tags) {
            this.tags.addAll(tags);
            anyTag = true;
            return this;
        }

        /** Asks for one scope only; without a call, for all of them. */
        public Builder scope(Scope scope) {
            project = scope.project().orElse(null);
            global = scope.project().isEmpty();
            anyScope = false;
            return this;
        }

        /** Asks for a project's own assets and the global ones. */
        public Builder visibleIn(ProjectId project) {
            this.project = Objects.requireNonNull(project, "project");
            global = true;
            anyScope = false;
            return this;
        }

        /** Asks for words of the name, the tags or the description. */
        public Builder text(String text) {
            this.text = Objects.requireNonNull(text, "text");
            return this;
        }

        /** Asks for assets with, or without, images. */
        public Builder hasImages(boolean hasImages) {
            this.hasImages = hasImages;
            return this;
        }

        /** Asks for sidelined assets only, or for those that are not; without a call, for those that are not. */
        public Builder sidelined(boolean sidelined) {
            this.sidelined = sidelined;
            return this;
        }

        /** Asks for both, sidelined or not. */
        public Builder withSidelined() {
            sidelined = null;
            return this;
        }

        /** Sets the order. */
        public Builder sort(Sort sort) {
            this.sort = Objects.requireNonNull(sort, "sort");
            return this;
        }

        /** Sets the most assets on a page: 1 to 500. */
        public Builder limit(int limit) {
            this.limit = limit;
            return this;
        }

        /** Starts at the first page again. */
        public Builder fromStart() {
            cursor = null;
            return this;
        }

        /** Starts where a page before ended. */
        public Builder cursor(String cursor) {
            this.cursor = Objects.requireNonNull(cursor, "cursor");
            return this;
        }

        /**
         * Returns the query.
         *
         * @throws InvalidInputException if the limit is out of range
         */
        public AssetQuery build() {
            return new AssetQuery(this);
        }
    }
}
