package dev.filmwright.asset;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An asset as it was when it was read. Immutable; change it with {@link AssetLibrary#update}.
 *
 * @param id its identity
 * @param category the category's key
 * @param scope where it is known
 * @param slug a short name for URLs and files, unique in its scope
 * @param content what it is, in the version read: the latest one unless another was asked for
 * @param label number, notes and time of the version read
 * @param active the version that generations use unless told otherwise
 * @param revision counts changes; a change names the revision it was made from
 * @param sidelined whether it is hidden from active work
 * @param usage how often and when it was used
 * @param created when it was created
 * @param updated when it was last changed
 * @param overridden the fields whose values a project put over the global asset's, e.g. {@code "profile.hair"}; empty
 *     unless it was read for a project
 */
public record Asset(
        AssetId id,
        String category,
        Scope scope,
        String slug,
        AssetContent content,
        VersionLabel label,
        Version active,
        long revision,
        boolean sidelined,
        Usage usage,
        Instant created,
        Instant updated,
        SortedSet<String> overridden) {

    /** Copies the collection; checks that nothing is {@code null}. */
    public Asset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(active, "active");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(updated, "updated");
        overridden = overridden.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(overridden));
    }

    /** Returns an asset as it begins: never used, version 1.0.0, revision 1; for whoever stores assets. */
    public static Asset first(
            AssetId id, String category, Scope scope, String slug, AssetContent content, Instant created) {
        return new Asset(
                id,
                category,
                scope,
                slug,
                content,
                new VersionLabel(Version.FIRST, "", created),
                Version.FIRST,
                1,
                false,
                Usage.NEVER,
                created,
                created,
                Collections.emptySortedSet());
    }

    /**
     * How often something was used, and when last.
     *
     * @param count how often
     * @param last when last, or empty if never
     */
    public record Usage(long count, Optional<Instant> last) {
        /** Never used. */
        public static final Usage NEVER = new Usage(0, Optional.empty());

        /** Checks that nothing is {@code null}. */
        public Usage {
            Objects.requireNonNull(last, "last");
        }
    }

    /** Returns its name. */
    public String name() {
        return content.name();
    }

    /** Returns what it is, in words. */
    public String description() {
        return content.description();
    }

    /** Returns its tags, in order. */
    public List<String> tags() {
        return content.tags();
    }

    /** Returns its free attributes. */
    public SortedMap<String, String> attributes() {
        return content.attributes();
    }

    /** Returns its typed facts. */
    public Profile profile() {
        return content.profile();
    }

    /** Returns its images, in order. */
    public List<AssetImage> images() {
        return content.images();
    }

    /** Returns the phrases that work on one backend, by the provider's id. */
    public SortedMap<String, String> fragments() {
        return content.fragments();
    }

    /** Returns the number of the version read. */
    public Version version() {
        return label.number();
    }

    /** Returns how often it was used. */
    public long usageCount() {
        return usage.count();
    }

    /** Returns when it was last used. */
    public Optional<Instant> lastUsed() {
        return usage.last();
    }

    /** Returns that this asset is used, at the version read. */
    public AssetUse use() {
        return new AssetUse(id, version());
    }

    /** Returns a builder that starts with this asset; for whoever stores assets. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Makes an asset that differs from another in what is said. Not thread-safe. */
    public static final class Builder {
        private final Asset from;
        private Scope scope;
        private String slug;
        private AssetContent content;
        private VersionLabel label;
        private Version active;
        private long revision;
        private boolean sidelined;
        private Usage usage;
        private Instant updated;
        private SortedSet<String> overridden;

        private Builder(Asset from) {
            this.from = from;
            scope = from.scope;
            slug = from.slug;
            content = from.content;
            label = from.label;
            active = from.active;
            revision = from.revision;
            sidelined = from.sidelined;
            usage = from.usage;
            updated = from.updated;
            overridden = from.overridden;
        }

        /** Sets where it is known. */
        public Builder scope(Scope scope) {
            this.scope = scope;
            return this;
        }

        /** Sets its slug. */
        public Builder slug(String slug) {
            this.slug = slug;
            return this;
        }

        /** Sets what it is. */
        public Builder content(AssetContent content) {
            this.content = content;
            return this;
        }

        /** Sets number, notes and time of its version. */
        public Builder label(VersionLabel label) {
            this.label = label;
            return this;
        }

        /** Sets the version that generations use. */
        public Builder active(Version active) {
            this.active = active;
            return this;
        }

        /** Sets its revision. */
        public Builder revision(long revision) {
            this.revision = revision;
            return this;
        }

        /** Sets whether it is hidden from active work. */
        public Builder sidelined(boolean sidelined) {
            this.sidelined = sidelined;
            return this;
        }

        /** Sets how often and when it was used. */
        public Builder usage(Usage usage) {
            this.usage = usage;
            return this;
        }

        /** Sets when it was last changed. */
        public Builder updated(Instant updated) {
            this.updated = updated;
            return this;
        }

        /** Sets the fields that a project overrides. */
        public Builder overridden(SortedSet<String> overridden) {
            this.overridden = overridden;
            return this;
        }

        /** Returns the asset. */
        public Asset build() {
            return new Asset(
                    from.id,
                    from.category,
                    scope,
                    slug,
                    content,
                    label,
                    active,
                    revision,
                    sidelined,
                    usage,
                    from.created,
                    updated,
                    overridden);
        }
    }
}
