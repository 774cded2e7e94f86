package dev.filmwright.prompt;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.frame.Setup;
import dev.filmwright.media.MediaId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a prompt is assembled from. Immutable; everything is optional. */
public final class PromptRequest {
    private final PromptKind kind;
    private final List<Subject> subjects;
    private final Optional<Place> place;
    private final List<Asset> props;
    private final String action;
    private final List<Line> lines;
    private final Optional<Setup> setup;
    private final String mood;
    private final Optional<Asset> style;
    private final String duration;
    private final Optional<String> provider;

    private PromptRequest(Builder builder) {
        kind = builder.kind;
        subjects = List.copyOf(builder.subjects);
        place = Optional.ofNullable(builder.place);
        props = List.copyOf(builder.props);
        action = builder.action;
        lines = List.copyOf(builder.lines);
        setup = Optional.ofNullable(builder.setup);
        mood = builder.mood;
        style = Optional.ofNullable(builder.style);
        duration = builder.duration;
        provider = Optional.ofNullable(builder.provider);
    }

    /** Returns a builder. */
    public static Builder builder(PromptKind kind) {
        return new Builder(kind);
    }

    /** Returns what the prompt is for. */
    public PromptKind kind() {
        return kind;
    }

    /** Returns who is seen, in order of weight. */
    public List<Subject> subjects() {
        return subjects;
    }

    /** Returns where it is. */
    public Optional<Place> place() {
        return place;
    }

    /** Returns the things that matter. */
    public List<Asset> props() {
        return props;
    }

    /** Returns what happens, in the script's words. */
    public String action() {
        return action;
    }

    /** Returns what is said. */
    public List<Line> lines() {
        return lines;
    }

    /** Returns the camera. */
    public Optional<Setup> setup() {
        return setup;
    }

    /** Returns the mood. */
    public String mood() {
        return mood;
    }

    /** Returns the style asset. */
    public Optional<Asset> style() {
        return style;
    }

    /** Returns the length in words, e.g. {@code "4 seconds"}; for clips. */
    public String duration() {
        return duration;
    }

    /** Returns the id of the provider the prompt is for, if it is for a certain one. */
    public Optional<String> provider() {
        return provider;
    }

    /**
     * Returns the assets this uses, each once, at the version each was read at and with what the contexts say about it; for
     * {@link dev.filmwright.generation.GenerationRequest.Builder#use}.
     */
    public List<AssetUse> uses() {
        Map<AssetId, AssetUse> uses = new LinkedHashMap<>();
        subjects.forEach(subject -> add(uses, subject.asset(), subject.context().fields()));
        place.ifPresent(seen -> add(uses, seen.asset(), seen.context().fields()));
        props.forEach(prop -> add(uses, prop, Collections.emptySortedMap()));
        style.ifPresent(asset -> add(uses, asset, Collections.emptySortedMap()));
        return List.copyOf(uses.values());
    }

    /**
     * Returns the best picture of each asset this uses, those of assets without a suitable one left out, and each picture
     * once; for {@link dev.filmwright.generation.GenerationRequest.Builder#assets}.
     */
    public List<Reference> references() {
        Map<MediaId, Reference> references = new LinkedHashMap<>();
        subjects.forEach(subject -> add(references, Reference.Kind.SUBJECT, subject.asset()));
        place.ifPresent(seen -> add(references, Reference.Kind.PLACE, seen.asset()));
        props.forEach(prop -> add(references, Reference.Kind.PROP, prop));
        style.ifPresent(asset -> add(references, Reference.Kind.STYLE, asset));
        return List.copyOf(references.values());
    }

    private static void add(Map<MediaId, Reference> references, Reference.Kind kind, Asset asset) {
        Reference.of(kind, asset).ifPresent(found -> references.putIfAbsent(found.media(), found));
    }

    /** An asset that is there twice, a twin for instance, is used once, and all is kept that is said of it. */
    private static void add(Map<AssetId, AssetUse> uses, Asset asset, SortedMap<String, String> said) {
        AssetUse known = uses.getOrDefault(asset.id(), asset.use());
        SortedMap<String, String> context = new TreeMap<>(known.context());
        said.forEach((field, words) ->
                context.merge(field, words, (one, other) -> one.equals(other) ? one : one + "; " + other));
        uses.put(asset.id(), new AssetUse(asset.id(), known.version(), context));
    }

    /**
     * Somebody who is seen.
     *
     * @param asset a talent or extra
     * @param context what it does
     */
    public record Subject(Asset asset, TalentContext context) {
        /** Checks that nothing is {@code null}. */
        public Subject {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(context, "context");
        }
    }

    /**
     * Where it is.
     *
     * @param asset an environment
     * @param context what it is like
     */
    public record Place(Asset asset, EnvironmentContext context) {
        /** Checks that nothing is {@code null}. */
        public Place {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(context, "context");
        }
    }

    /**
     * Something that is said.
     *
     * @param speaker who says it
     * @param manner how, e.g. {@code "whispering"}, or empty
     * @param text what
     */
    public record Line(String speaker, String manner, String text) {}

    /** Builds {@link PromptRequest}. Not thread-safe. */
    public static final class Builder {
        private final PromptKind kind;
        private final List<Subject> subjects = new ArrayList<>();
        private @Nullable Place place;
        private final List<Asset> props = new ArrayList<>();
        private String action = "";
        private final List<Line> lines = new ArrayList<>();
        private @Nullable Setup setup;
        private String mood = "";
        private @Nullable Asset style;
        private String duration = "";
        private @Nullable String provider;

        private Builder(PromptKind kind) {
            this.kind = Objects.requireNonNull(kind, "kind");
        }

        /** Adds somebody who is seen. */
        public Builder subject(Asset asset, TalentContext context) {
            subjects.add(new Subject(asset, context));
            return this;
        }

        /** Sets where it is. */
        public Builder place(Asset asset, EnvironmentContext context) {
            place = new Place(asset, context);
            return this;
        }

        /** Adds a thing that matters. */
        public Builder prop(Asset asset) {
            props.add(asset);
            return this;
        }

        /**
         * Adds what a project's generations start with, sidelined assets left out: talents and extras as subjects, an
         * environment as the place, a style as the style, anything else as a thing that matters.
         */
        public Builder selection(Selection selection) {
            selection.active().forEach(choice -> choice.addTo(this));
            return this;
        }

        /** Sets what happens, in the script's words. */
        public Builder action(String action) {
            this.action = action;
            return this;
        }

        /** Adds something that is said. */
        public Builder line(String speaker, String manner, String text) {
            lines.add(new Line(speaker, manner, text));
            return this;
        }

        /** Sets the camera. */
        public Builder setup(Setup setup) {
            this.setup = setup;
            return this;
        }

        /** Sets the mood. */
        public Builder mood(String mood) {
            this.mood = mood;
            return this;
        }

        /** Sets the style asset. */
        public Builder style(Asset style) {
            this.style = style;
            return this;
        }

        /** Sets the length in words, for clips. */
        public Builder duration(String duration) {
            this.duration = duration;
            return this;
        }

        /**
         * Sets the provider the prompt is for: an asset that has a {@linkplain Asset#fragments() phrase for it} is
         * described by that phrase in place of its own words. What a context says still stands.
         */
        public Builder provider(String provider) {
            this.provider = Objects.requireNonNull(provider, "provider");
            return this;
        }

        /** Returns the request. */
        public PromptRequest build() {
            return new PromptRequest(this);
        }
    }
}
