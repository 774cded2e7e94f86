package dev.filmwright.spi;

import dev.filmwright.generation.OutputKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a model can do, as data: the engine decides by it, never by a name. Immutable. Defaults: no output, an edge of at
 * most 2048 pixels, one job at a time, prompts of any length, no seed, text only, trained.
 */
public final class Capabilities {
    private final Set<OutputKind> outputs;
    private final int maxEdge;
    private final int maxConcurrent;
    private final int maxPromptLength;
    private final boolean seed;
    private final boolean composition;
    private final boolean free;
    private final boolean algorithmic;

    private Capabilities(Builder builder) {
        outputs = Set.copyOf(builder.outputs);
        maxEdge = builder.maxEdge;
        maxConcurrent = builder.maxConcurrent;
        maxPromptLength = builder.maxPromptLength;
        seed = builder.seed;
        composition = builder.composition;
        free = builder.free;
        algorithmic = builder.algorithmic;
    }

    /** Returns a builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what it makes. */
    public Set<OutputKind> outputs() {
        return outputs;
    }

    /** Returns the longest edge it makes, in pixels. */
    public int maxEdge() {
        return maxEdge;
    }

    /** Returns how many jobs it takes at a time. */
    public int maxConcurrent() {
        return maxConcurrent;
    }

    /** Returns the longest prompt it takes, in characters. */
    public int maxPromptLength() {
        return maxPromptLength;
    }

    /** Returns whether it takes a seed. */
    public boolean seed() {
        return seed;
    }

    /** Returns whether it needs the frame as structured data. */
    public boolean composition() {
        return composition;
    }

    /** Returns whether it never costs money. */
    public boolean free() {
        return free;
    }

    /** Returns whether it works by rules alone, with nothing trained; its pictures are marked accordingly. */
    public boolean algorithmic() {
        return algorithmic;
    }

    /** Builds {@link Capabilities}. Not thread-safe. */
    public static final class Builder {
        private final Set<OutputKind> outputs = EnumSet.noneOf(OutputKind.class);
        private int maxEdge = 2048;
        private int maxConcurrent = 1;
        private int maxPromptLength = Integer.MAX_VALUE;
        private boolean seed;
        private boolean composition;
        private boolean free;
        private boolean algorithmic;

        private Builder() {}

        /** Adds something it makes. */
        public Builder output(OutputKind kind) {
            outputs.add(kind);
            return this;
        }

        /** Sets the longest edge it makes, in pixels. */
        public Builder maxEdge(int pixels) {
            maxEdge = pixels;
            return this;
        }

        /** Sets how many jobs it takes at a time. */
        public Builder maxConcurrent(int jobs) {
            maxConcurrent = jobs;
            return this;
        }

        /** Sets the longest prompt it takes, in characters. */
        public Builder maxPromptLength(int characters) {
            maxPromptLength = characters;
            return this;
        }

        /** Says that it takes a seed. */
        public Builder seed() {
            seed = true;
            return this;
        }

        /** Says that it needs the frame as structured data. */
        public Builder composition() {
            composition = true;
            return this;
        }

        /** Says that it never costs money. */
        public Builder free() {
            free = true;
            return this;
        }

        /** Says that it works by rules alone, with nothing trained. */
        public Builder algorithmic() {
            algorithmic = true;
            return this;
        }

        /** Returns the capabilities. */
        public Capabilities build() {
            return new Capabilities(this);
        }
    }
}
