package dev.filmwright.media;

import dev.filmwright.InvalidInputException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a picture is stored. Immutable; the defaults are WebP of quality 80 and effort 2, a longest edge of at most 2048
 * pixels, a thumbnail of 200×200 pixels, neither the original nor private data kept.
 */
public final class ImageOptions {
    /**
     * The provenance key for the <a href="https://cv.iptc.org/newscodes/digitalsourcetype/">IPTC code</a> that a generated
     * WebP picture carries inside; {@code "trainedAlgorithmicMedia"} unless this says otherwise.
     */
    public static final String DIGITAL_SOURCE_TYPE = "digitalSourceType";

    /** The provenance key for the id of the generation that made a picture; a WebP picture carries it inside. */
    public static final String GENERATION_ID = "generation";

    private static final ImageOptions DEFAULTS = builder().build();

    private final int longestEdge;
    private final int quality;
    private final int effort;
    private final int thumbnail;
    private final boolean keepOriginal;
    private final boolean keepPrivateData;
    private final Map<String, String> provenance;
    private final Optional<BackgroundOptions> background;

    private ImageOptions(Builder builder) {
        longestEdge = within("longestEdge", builder.longestEdge, 16, 16383);
        quality = within("quality", builder.quality, 1, 100);
        effort = within("effort", builder.effort, 0, 6);
        thumbnail = within("thumbnail", builder.thumbnail, 16, 1024);
        keepOriginal = builder.keepOriginal;
        keepPrivateData = builder.keepPrivateData;
        provenance = Map.copyOf(builder.provenance);
        background = Optional.ofNullable(builder.background);
    }

    /** Returns the defaults. */
    public static ImageOptions ofDefaults() {
        return DEFAULTS;
    }

    /** Returns a builder that starts with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the largest length of the longer edge, in pixels. */
    public int longestEdge() {
        return longestEdge;
    }

    /** Returns the WebP quality, 1 to 100. */
    public int quality() {
        return quality;
    }

    /** Returns the WebP effort ("method"), 0 (quick) to 6 (small). */
    public int effort() {
        return effort;
    }

    /** Returns the edge of the square thumbnail, in pixels. */
    public int thumbnail() {
        return thumbnail;
    }

    /**
     * Returns whether the picture as it came is kept too: byte for byte if {@link #keepPrivateData()}, else rewritten
     * without loss of a pixel and without private data.
     */
    public boolean keepOriginal() {
        return keepOriginal;
    }

    /** Returns whether what tells the place and the device is kept, in the metadata and in a kept original. */
    public boolean keepPrivateData() {
        return keepPrivateData;
    }

    /** Returns what is written beside a generated picture about how it was made; empty for an imported one. */
    public Map<String, String> provenance() {
        return provenance;
    }

    /** Returns how the picture's plain background is taken away; empty if it is kept. */
    public Optional<BackgroundOptions> background() {
        return background;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImageOptions options && options.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** Returns every option with its value, in a fixed order: equal texts mean equal options. */
    @Override
    public String toString() {
        return values().toString();
    }

    private SortedMap<String, Object> values() {
        SortedMap<String, Object> values = new TreeMap<>();
        values.put("longestEdge", longestEdge);
        values.put("quality", quality);
        values.put("effort", effort);
        values.put("thumbnail", thumbnail);
        values.put("keepOriginal", keepOriginal);
        values.put("keepPrivateData", keepPrivateData);
        background.ifPresent(options -> values.put("background", options));
        values.put("provenance", new TreeMap<>(provenance));
        return values;
    }

    private static int within(String field, int value, int low, int high) {
        if (value < low || value > high) {
            throw new InvalidInputException(field, value, "use " + low + " to " + high);
        }
        return value;
    }

    /** Builds {@link ImageOptions}. Not thread-safe. */
    public static final class Builder {
        private int longestEdge = 2048;
        private int quality = 80;
        private int effort = 2;
        private int thumbnail = 200;
        private boolean keepOriginal;
        private boolean keepPrivateData;
        private final Map<String, String> provenance = new TreeMap<>();
        private @Nullable BackgroundOptions background;

        private Builder() {}

        /** Sets the largest length of the longer edge: 16 to 16383 pixels. */
        public Builder longestEdge(int pixels) {
            longestEdge = pixels;
            return this;
        }

        /** Sets the WebP quality: 1 to 100. */
        public Builder quality(int quality) {
            this.quality = quality;
            return this;
        }

        /** Sets the WebP effort: 0 to 6. */
        public Builder effort(int effort) {
            this.effort = effort;
            return this;
        }

        /** Sets the edge of the thumbnail: 16 to 1024 pixels. */
        public Builder thumbnail(int pixels) {
            thumbnail = pixels;
            return this;
        }

        /** Keeps the picture as it came, too; without private data unless that is asked for. */
        public Builder keepOriginal(boolean keep) {
            keepOriginal = keep;
            return this;
        }

        /** Keeps what tells the place and the device; an original is then kept byte for byte. */
        public Builder keepPrivateData(boolean keep) {
            keepPrivateData = keep;
            return this;
        }

        /** Adds a fact about how the picture was made, e.g. the generation's id. */
        public Builder provenance(String key, String value) {
            provenance.put(key, value);
            return this;
        }

        /**
         * Takes the picture's plain background away, which must be one: otherwise storing it throws a {@link MediaException}
         * for {@link MediaException.Reason#NOT_PLAIN}.
         */
        public Builder removeBackground(BackgroundOptions options) {
            background = Objects.requireNonNull(options, "options");
            return this;
        }

        /**
         * Returns the options.
         *
         * @throws InvalidInputException if a value is out of its range
         */
        public ImageOptions build() {
            return new ImageOptions(this);
        }
    }
}
