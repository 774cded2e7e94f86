package dev.filmwright.vision;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Category;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to describe. Immutable.
 *
 * @param model the model that looks
 * @param category what the pictures show, which decides on the fields, e.g. {@link Category#TALENT}
 * @param pictures the pictures, all of the same individual, place or thing
 * @param owner whom the jobs belong to
 * @param hint what is known already, in words, at most {@value #LONGEST_HINT} characters; may be empty. The model is told
 *     that it is no instruction
 * @param language the language of the description, as an English word, e.g. {@code "German"}
 * @param temperature how freely the model chooses its words, 0 to 2; empty for the model's own. A model that has no such
 *     setting is not told
 * @param timeout how long the model may take for one answer
 * @param labels the caller's own marks on the jobs, by which {@code Generations.jobs} finds them
 */
public record DescriptionRequest(
        ModelRef model,
        Category category,
        List<MediaId> pictures,
        MediaOwner owner,
        String hint,
        String language,
        OptionalDouble temperature,
        Duration timeout,
        SortedMap<String, String> labels) {
    /** How long a hint may be, in characters. */
    public static final int LONGEST_HINT = 4000;

    /** How long the model may take if nothing else is said: long enough for one that must be loaded first. */
    public static final Duration USUAL_TIMEOUT = Duration.ofMinutes(15);

    /**
     * Copies the collections; checks that nothing is {@code null}.
     *
     * @throws InvalidInputException if the hint is too long, the language no word, the temperature or the time out of range
     */
    public DescriptionRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(category, "category");
        pictures = List.copyOf(pictures);
        Objects.requireNonNull(owner, "owner");
        if (hint.length() > LONGEST_HINT) {
            throw new InvalidInputException("hint", hint, "use at most " + LONGEST_HINT + " characters");
        }
        if (!language.matches("\\p{L}[\\p{L} -]{0,39}")) {
            throw new InvalidInputException("language", language, "name it in English, e.g. German");
        }
        if (temperature.isPresent() && !(temperature.getAsDouble() >= 0 && temperature.getAsDouble() <= 2)) {
            throw new InvalidInputException("temperature", temperature.getAsDouble(), "use 0 to 2");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new InvalidInputException("timeout", timeout, "give a time above zero");
        }
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(labels)));
    }

    /** Creates a request for an English description with everything else as usual. */
    public DescriptionRequest(
            ModelRef model, Category category, List<MediaId> pictures, MediaOwner owner, String hint) {
        this(model, category, pictures, owner, hint, "English", OptionalDouble.empty(), USUAL_TIMEOUT, new TreeMap<>());
    }

    /** Returns a builder for an English description of no picture yet. */
    public static Builder builder(ModelRef model, Category category, MediaOwner owner) {
        return new Builder(model, category, owner);
    }

    /** Builds {@link DescriptionRequest}. Not thread-safe. */
    public static final class Builder {
        private final ModelRef model;
        private final Category category;
        private final MediaOwner owner;
        private final List<MediaId> pictures = new ArrayList<>();
        private final SortedMap<String, String> labels = new TreeMap<>();
        private String hint = "";
        private String language = "English";
        private OptionalDouble temperature = OptionalDouble.empty();
        private Duration timeout = USUAL_TIMEOUT;

        private Builder(ModelRef model, Category category, MediaOwner owner) {
            this.model = model;
            this.category = category;
            this.owner = owner;
        }

        /** Adds a picture. */
        public Builder picture(MediaId picture) {
            pictures.add(picture);
            return this;
        }

        /** Says what is known already. */
        public Builder hint(String hint) {
            this.hint = hint;
            return this;
        }

        /** Sets the language of the description, as an English word. */
        public Builder language(String language) {
            this.language = language;
            return this;
        }

        /** Sets how freely the model chooses its words, 0 to 2. */
        public Builder temperature(double temperature) {
            this.temperature = OptionalDouble.of(temperature);
            return this;
        }

        /** Sets how long the model may take for one answer; {@link #USUAL_TIMEOUT} by default. */
        public Builder timeout(Duration timeout) {
            this.timeout = timeout;
            return this;
        }

        /** Adds a mark of the caller's to the jobs. */
        public Builder label(String key, String value) {
            labels.put(key, value);
            return this;
        }

        /**
         * Returns the request.
         *
         * @throws InvalidInputException if something is out of its range
         */
        public DescriptionRequest build() {
            return new DescriptionRequest(
                    model, category, pictures, owner, hint, language, temperature, timeout, labels);
        }
    }
}
