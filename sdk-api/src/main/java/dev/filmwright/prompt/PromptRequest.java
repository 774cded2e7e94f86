package dev.filmwright.prompt;

import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.frame.Setup;
import dev.filmwright.media.AspectRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a prompt is assembled from. Immutable; everything is optional. */
public final class PromptRequest {
    private final PromptKind kind;
    private final List<Subject> subjects;
    private final Optional<Place> place;
    private final List<PromptItem> things;
    private final String action;
    private final List<Line> lines;
    private final Optional<Setup> setup;
    private final Optional<PromptItem> camera;
    private final Optional<PromptLight> light;
    private final String mood;
    private final Optional<PromptItem> look;
    private final List<Capsule> capsules;
    private final List<String> avoid;
    private final String duration;
    private final PromptTarget target;

    private PromptRequest(Builder builder) {
        kind = builder.kind;
        subjects = List.copyOf(builder.subjects);
        place = Optional.ofNullable(builder.place);
        things = builder.things();
        action = builder.action;
        lines = List.copyOf(builder.lines);
        setup = Optional.ofNullable(builder.setup);
        camera = Optional.ofNullable(builder.camera);
        light = Optional.ofNullable(builder.light);
        mood = builder.mood;
        look = Optional.ofNullable(builder.look);
        capsules = List.copyOf(builder.capsules);
        avoid = List.copyOf(builder.avoid);
        duration = builder.duration;
        target = builder.target;
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

    /** Returns the things that matter, with what is said about them. */
    public List<PromptItem> things() {
        return things;
    }

    /** Returns the things that matter. */
    public List<Asset> props() {
        return things.stream().map(PromptItem::asset).toList();
    }

    /** Returns what happens, in the script's words. */
    public String action() {
        return action;
    }

    /** Returns what is said. */
    public List<Line> lines() {
        return lines;
    }

    /** Returns how the camera is set up, which wins over a camera asset. */
    public Optional<Setup> setup() {
        return setup;
    }

    /** Returns the camera asset, with what is said about it. */
    public Optional<PromptItem> camera() {
        return camera;
    }

    /** Returns the light. */
    public Optional<PromptLight> light() {
        return light;
    }

    /** Returns the mood. */
    public String mood() {
        return mood;
    }

    /** Returns the style asset, with what is said about it. */
    public Optional<PromptItem> look() {
        return look;
    }

    /** Returns the style asset. */
    public Optional<Asset> style() {
        return look.map(PromptItem::asset);
    }

    /** Returns the words that hold for the whole film. */
    public List<Capsule> capsules() {
        return capsules;
    }

    /** Returns what is not to be seen. */
    public List<String> avoid() {
        return avoid;
    }

    /** Returns the length in words, e.g. {@code "4 seconds"}; for clips. */
    public String duration() {
        return duration;
    }

    /** Returns which model the prompt is for. */
    public PromptTarget target() {
        return target;
    }

    /** Returns the id of the provider the prompt is for, if it is for a certain one. */
    public Optional<String> provider() {
        return target.provider();
    }

    /**
     * Returns the assets this uses, each once, at the version each was read at and with what the contexts say about it; for
     * {@link dev.filmwright.generation.GenerationRequest.Builder#use}.
     */
    public List<AssetUse> uses() {
        return RequestAssets.uses(this);
    }

    /**
     * Returns the best picture of each asset this uses, those of assets without a suitable one left out, and each picture
     * once; for {@link dev.filmwright.generation.GenerationRequest.Builder#assets}.
     */
    public List<Reference> references() {
        return RequestAssets.references(this);
    }

    /**
     * Somebody who is seen.
     *
     * @param asset a talent or extra
     * @param context what it does
     * @param wardrobe the clothes it wears instead of its default wardrobe; what the context says of them comes after them
     */
    public record Subject(Asset asset, TalentContext context, List<PromptItem> wardrobe) {
        /** Copies the list; checks that nothing is {@code null}. */
        public Subject {
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(context, "context");
            wardrobe = List.copyOf(wardrobe);
        }

        /** Returns somebody whose clothes are no assets. */
        public Subject(Asset asset, TalentContext context) {
            this(asset, context, List.of());
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
        private final List<PromptItem> unworn = new ArrayList<>();
        private @Nullable Place place;
        private final List<PromptItem> things = new ArrayList<>();
        private String action = "";
        private final List<Line> lines = new ArrayList<>();
        private @Nullable Setup setup;
        private @Nullable PromptItem camera;
        private @Nullable PromptLight light;
        private String mood = "";
        private @Nullable PromptItem look;
        private final List<Capsule> capsules = new ArrayList<>();
        private final List<String> avoid = new ArrayList<>();
        private String duration = "";
        private PromptTarget target = PromptTarget.ANY;

        private Builder(PromptKind kind) {
            this.kind = Objects.requireNonNull(kind, "kind");
        }

        /** Adds somebody who is seen. */
        public Builder subject(Asset asset, TalentContext context) {
            subjects.add(new Subject(asset, context, unworn));
            unworn.clear();
            return this;
        }

        /**
         * Adds clothes: those of the subject added last, before any subject of the first one; without a subject they are a
         * thing that matters.
         */
        public Builder wardrobe(Asset asset, AssetContext context) {
            PromptItem worn = new PromptItem(asset, context);
            if (subjects.isEmpty()) {
                unworn.add(worn);
            } else {
                Subject last = subjects.get(subjects.size() - 1);
                List<PromptItem> wardrobe = new ArrayList<>(last.wardrobe());
                wardrobe.add(worn);
                subjects.set(subjects.size() - 1, new Subject(last.asset(), last.context(), wardrobe));
            }
            return this;
        }

        /** Sets where it is. */
        public Builder place(Asset asset, EnvironmentContext context) {
            place = new Place(asset, context);
            return this;
        }

        /** Adds a thing that matters. */
        public Builder prop(Asset asset) {
            return prop(asset, AssetContext.NONE);
        }

        /** Adds a thing that matters, with what is said about it. */
        public Builder prop(Asset asset, AssetContext context) {
            things.add(new PromptItem(asset, context));
            return this;
        }

        private List<PromptItem> things() {
            List<PromptItem> all = new ArrayList<>(unworn);
            all.addAll(things);
            return List.copyOf(all);
        }

        /**
         * Adds what a project's generations start with, sidelined assets left out: talents and extras as subjects, clothes
         * as theirs (see {@link #wardrobe}), an environment as the place, lighting as the light, a camera as the camera, a
         * style as the style, anything else as a thing that matters. Of places, lights, cameras and styles the last counts.
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

        /** Sets how the camera is set up; this wins over what a camera asset says of the same. */
        public Builder setup(Setup setup) {
            this.setup = setup;
            return this;
        }

        /** Sets the camera asset. */
        public Builder camera(Asset asset, AssetContext context) {
            camera = new PromptItem(asset, context);
            return this;
        }

        /** Sets the lighting asset and what is said about it. */
        public Builder light(Asset asset, LightingContext context) {
            light = new PromptLight(Optional.of(asset), context);
            return this;
        }

        /** Sets the light in words alone. */
        public Builder light(LightingContext context) {
            light = new PromptLight(Optional.empty(), context);
            return this;
        }

        /** Sets the mood. */
        public Builder mood(String mood) {
            this.mood = mood;
            return this;
        }

        /** Sets the style asset. */
        public Builder style(Asset style) {
            return style(style, AssetContext.NONE);
        }

        /** Sets the style asset, with what is said about it. */
        public Builder style(Asset style, AssetContext context) {
            look = new PromptItem(style, context);
            return this;
        }

        /** Adds words that hold for the whole film. */
        public Builder capsule(Capsule capsule) {
            capsules.add(Objects.requireNonNull(capsule, "capsule"));
            return this;
        }

        /** Adds something that is not to be seen, e.g. {@code "modern cars"}. */
        public Builder avoid(String words) {
            avoid.add(Objects.requireNonNull(words, "words"));
            return this;
        }

        /** Sets the length in words, for clips. */
        public Builder duration(String duration) {
            this.duration = duration;
            return this;
        }

        /** Sets which model the prompt is for, in place of all that was set of it before. */
        public Builder target(PromptTarget target) {
            this.target = Objects.requireNonNull(target, "target");
            return this;
        }

        /**
         * Sets the provider the prompt is for: an asset that has a {@linkplain Asset#fragments() phrase for it} is
         * described by that phrase in place of its own words. What a context says still stands.
         */
        public Builder provider(String provider) {
            return target(target.withProvider(Objects.requireNonNull(provider, "provider")));
        }

        /** Sets how long the prompt may be, beside the dialect's own limit. */
        public Builder limit(PromptLimit limit) {
            return target(target.withLimit(limit));
        }

        /** Sets the shape of the picture, for dialects whose words say it. */
        public Builder aspect(AspectRatio aspect) {
            return target(target.withAspect(aspect));
        }

        /** Returns the request. */
        public PromptRequest build() {
            return new PromptRequest(this);
        }
    }
}
