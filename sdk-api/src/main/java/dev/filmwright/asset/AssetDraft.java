package dev.filmwright.asset;

import dev.filmwright.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A new asset before it is created. Immutable; a name is needed, everything else has an empty default. */
public final class AssetDraft {
    private final Category category;
    private final String name;
    private final Scope scope;
    private final String description;
    private final List<String> tags;
    private final Map<String, String> attributes;
    private final Profile profile;
    private final Map<String, String> fragments;

    private AssetDraft(Builder builder) {
        category = builder.category;
        name = builder.name.strip();
        scope = builder.scope;
        description = builder.description;
        tags = List.copyOf(builder.tags);
        attributes = Map.copyOf(builder.attributes);
        profile = builder.profile;
        fragments = Map.copyOf(builder.fragments);
        if (name.isEmpty() || name.length() > 200) {
            throw new InvalidInputException("name", builder.name, "use 1 to 200 characters");
        }
    }

    /** Returns a builder for a global asset. */
    public static Builder builder(Category category, String name) {
        return new Builder(category, name);
    }

    /** Returns the category. */
    public Category category() {
        return category;
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the scope. */
    public Scope scope() {
        return scope;
    }

    /** Returns the description, possibly empty. */
    public String description() {
        return description;
    }

    /** Returns the tags. */
    public List<String> tags() {
        return tags;
    }

    /** Returns the free attributes. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** Returns the profile. */
    public Profile profile() {
        return profile;
    }

    /** Returns the phrases that work on one backend, by the provider's id. */
    public Map<String, String> fragments() {
        return fragments;
    }

    /** Builds {@link AssetDraft}. Not thread-safe. */
    public static final class Builder {
        private final Category category;
        private final String name;
        private Scope scope = Scope.GLOBAL;
        private String description = "";
        private final List<String> tags = new ArrayList<>();
        private final Map<String, String> attributes = new TreeMap<>();
        private Profile profile = new Profile.None();
        private final Map<String, String> fragments = new TreeMap<>();

        private Builder(Category category, String name) {
            this.category = Objects.requireNonNull(category, "category");
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Sets where it is known. */
        public Builder scope(Scope scope) {
            this.scope = Objects.requireNonNull(scope, "scope");
            return this;
        }

        /** Sets what it is, in words. */
        public Builder description(String description) {
            this.description = Objects.requireNonNull(description, "description");
            return this;
        }

        /** Adds a tag. */
        public Builder tag(String tag) {
            tags.add(Objects.requireNonNull(tag, "tag"));
            return this;
        }

        /** Sets a free attribute. */
        public Builder attribute(String key, String value) {
            attributes.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Sets the typed facts; the shape must be the category's. */
        public Builder profile(Profile profile) {
            this.profile = Objects.requireNonNull(profile, "profile");
            return this;
        }

        /**
         * Sets the phrase for a provider, which its prompts use in place of the asset's own words.
         *
         * @throws InvalidInputException if provider or phrase is blank
         */
        public Builder fragment(String provider, String phrase) {
            if (provider.isBlank()) {
                throw new InvalidInputException("provider", provider, "name the provider the phrase is for");
            }
            if (phrase.isBlank()) {
                throw new InvalidInputException("fragment", phrase, "give the phrase that works for " + provider);
            }
            fragments.put(provider, phrase.strip());
            return this;
        }

        /**
         * Returns the draft.
         *
         * @throws InvalidInputException if the name is blank or too long
         */
        public AssetDraft build() {
            return new AssetDraft(this);
        }
    }
}
