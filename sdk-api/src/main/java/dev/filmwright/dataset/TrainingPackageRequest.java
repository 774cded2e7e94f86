package dev.filmwright.dataset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.TalentContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to pack for a trainer. Immutable.
 *
 * <p>By default: no trigger word, which formats that learn a new word refuse; no class token; the base model that the format is
 * for; captions in the style the base model reads; pictures of every slot but {@link ImageSlot#INSPIRATION} and
 * {@link ImageSlot#EXAMPLE}; the recommended numbers; JPEG and PNG kept, all else as PNG; transparent parts on white; pictures
 * compared by their looks.
 */
public final class TrainingPackageRequest {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} '’_.-]{0,59}");

    private final TrainingSource source;
    private final TrainingFormat format;
    private final String trigger;
    private final String classToken;
    private final Optional<BaseModel> baseModel;
    private final Optional<CaptionStyle> style;
    private final Set<ImageSlot> slots;
    private final Map<TrainingSetting<?>, Object> settings;
    private final ImageForm images;
    private final Transparency transparency;
    private final SortedMap<String, String> captions;
    private final TalentContext talent;
    private final EnvironmentContext environment;
    private final boolean lookAlikes;

    private TrainingPackageRequest(Builder builder) {
        source = builder.source;
        format = builder.format;
        trigger = words("trigger", builder.trigger);
        classToken = words("class", builder.classToken);
        baseModel = Optional.ofNullable(builder.baseModel);
        style = Optional.ofNullable(builder.style);
        slots = Collections.unmodifiableSortedSet(new TreeSet<>(builder.slots));
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(builder.settings));
        images = builder.images;
        transparency = builder.transparency;
        captions = Collections.unmodifiableSortedMap(new TreeMap<>(builder.captions));
        talent = builder.talent;
        environment = builder.environment;
        lookAlikes = builder.lookAlikes;
        if (settings.containsKey(TrainingSetting.STEPS) && settings.containsKey(TrainingSetting.EPOCHS)) {
            throw new InvalidInputException(
                    "steps", settings.get(TrainingSetting.STEPS), "set steps or epochs: one follows from the other");
        }
    }

    private static String words(String field, String value) {
        String words = value.strip();
        if (!words.isEmpty() && !WORDS.matcher(words).matches()) {
            throw new InvalidInputException(
                    field,
                    value,
                    "use up to 60 letters, digits, blanks, hyphens and underscores, a letter or digit first");
        }
        return words;
    }

    /** Returns a builder with the defaults. */
    public static Builder builder(TrainingSource source, TrainingFormat format) {
        return new Builder(source, format);
    }

    /** Returns where pictures and captions come from. */
    public TrainingSource source() {
        return source;
    }

    /** Returns the trainer to pack for. */
    public TrainingFormat format() {
        return format;
    }

    /** Returns the word that stands for what is trained, e.g. {@code "mrcs"}; empty for none. */
    public String trigger() {
        return trigger;
    }

    /** Returns the word for what sort of thing it is, e.g. {@code "man"}; empty for none. */
    public String classToken() {
        return classToken;
    }

    /** Returns what is trained on; empty for what the format is for. */
    public Optional<BaseModel> baseModel() {
        return baseModel;
    }

    /** Returns how captions are written; empty for what the base model reads. */
    public Optional<CaptionStyle> style() {
        return style;
    }

    /** Returns the slots whose pictures are taken, in order; empty for the default. */
    public Set<ImageSlot> slots() {
        return slots;
    }

    /** Returns what is set in place of a recommended value, in the order it was set. */
    public Map<TrainingSetting<?>, Object> settings() {
        return settings;
    }

    /** Returns the value of a setting, if it is set. */
    @SuppressWarnings("unchecked") // the builder puts nothing else
    public <T> Optional<T> setting(TrainingSetting<T> setting) {
        return Optional.ofNullable((T) settings.get(setting));
    }

    /** Returns what pictures are written as. */
    public ImageForm images() {
        return images;
    }

    /** Returns what becomes of transparent parts. */
    public Transparency transparency() {
        return transparency;
    }

    /** Returns captions of the caller's own by picture: a media file's id, or a dataset file's name. */
    public SortedMap<String, String> captions() {
        return captions;
    }

    /** Returns what is to be seen of a talent in all pictures. */
    public TalentContext talent() {
        return talent;
    }

    /** Returns what is to be seen of the place in all pictures. */
    public EnvironmentContext environment() {
        return environment;
    }

    /** Returns whether pictures are compared by their looks, which takes decoding each. */
    public boolean lookAlikes() {
        return lookAlikes;
    }

    /** Builds {@link TrainingPackageRequest}. Not thread-safe. */
    public static final class Builder {
        private final TrainingSource source;
        private final TrainingFormat format;
        private String trigger = "";
        private String classToken = "";
        private @Nullable BaseModel baseModel;
        private @Nullable CaptionStyle style;
        private Set<ImageSlot> slots = Set.of();
        private final Map<TrainingSetting<?>, Object> settings = new LinkedHashMap<>();
        private ImageForm images = ImageForm.KEEP;
        private Transparency transparency = Transparency.ON_WHITE;
        private final SortedMap<String, String> captions = new TreeMap<>();
        private TalentContext talent = TalentContext.NONE;
        private EnvironmentContext environment = EnvironmentContext.NONE;
        private boolean lookAlikes = true;

        private Builder(TrainingSource source, TrainingFormat format) {
            this.source = Objects.requireNonNull(source, "source");
            this.format = Objects.requireNonNull(format, "format");
        }

        /** Sets the word that stands for what is trained: short, no word of the language, e.g. {@code "mrcs"}. */
        public Builder trigger(String word) {
            trigger = Objects.requireNonNull(word, "word");
            return this;
        }

        /** Sets the word for what sort of thing it is: {@code "man"}, {@code "woman"}, {@code "dog"}, {@code "car"} … */
        public Builder classToken(String word) {
            classToken = Objects.requireNonNull(word, "word");
            return this;
        }

        /** Sets what is trained on. */
        public Builder baseModel(BaseModel model) {
            baseModel = Objects.requireNonNull(model, "model");
            return this;
        }

        /** Sets how captions are written. */
        public Builder style(CaptionStyle captions) {
            style = Objects.requireNonNull(captions, "captions");
            return this;
        }

        /** Sets the slots whose pictures are taken; none for the default. A dataset has no slots. */
        public Builder slots(Set<ImageSlot> taken) {
            slots = Set.copyOf(taken);
            return this;
        }

        /**
         * Sets a value in place of the recommended one.
         *
         * @throws InvalidInputException if it is out of range
         */
        public <T> Builder set(TrainingSetting<T> setting, T value) {
            settings.put(setting, setting.checked(value));
            return this;
        }

        /** Sets what pictures are written as. */
        public Builder images(ImageForm form) {
            images = Objects.requireNonNull(form, "form");
            return this;
        }

        /** Sets what becomes of transparent parts. */
        public Builder transparency(Transparency parts) {
            transparency = Objects.requireNonNull(parts, "parts");
            return this;
        }

        /**
         * Sets the caption of a picture; the trigger word is put before it unless it is in it.
         *
         * @param picture a media file's id, or a dataset file's name
         * @param caption what is to be seen; lines are joined
         */
        public Builder caption(String picture, String caption) {
            captions.put(Objects.requireNonNull(picture, "picture"), Objects.requireNonNull(caption, "caption"));
            return this;
        }

        /** Sets what is to be seen of a talent in all pictures; what it wears replaces its default wardrobe. */
        public Builder talent(TalentContext context) {
            talent = Objects.requireNonNull(context, "context");
            return this;
        }

        /** Sets what is to be seen of the place in all pictures. */
        public Builder environment(EnvironmentContext context) {
            environment = Objects.requireNonNull(context, "context");
            return this;
        }

        /** Sets whether pictures are compared by their looks, which takes decoding each. */
        public Builder lookAlikes(boolean compared) {
            lookAlikes = compared;
            return this;
        }

        /**
         * Returns the request.
         *
         * @throws InvalidInputException if trigger word or class token hold anything but letters, digits, blanks, hyphens,
         *     apostrophes, full stops and underscores, or steps and epochs are both set
         */
        public TrainingPackageRequest build() {
            return new TrainingPackageRequest(this);
        }
    }
}
