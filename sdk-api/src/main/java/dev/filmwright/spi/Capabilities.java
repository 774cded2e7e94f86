package dev.filmwright.spi;

import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a model can do, as data: the engine decides by it, never by a name. Immutable. Defaults: no output, an edge of at
 * most 2048 pixels, one job at a time, as many calls a minute as one likes, prompts of any length, no seed, no files given,
 * clips of any length, no settings of its own, text only, trained, for sale without end, no idempotency.
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
    private final boolean idempotent;
    private final int submitsPerMinute;
    private final Map<InputRole, Integer> inputs;
    private final Set<MediaType> inputTypes;
    private final Duration maxLength;
    private final Set<String> options;
    private final Optional<LocalDate> retires;
    private final Set<InputRole> needs;
    private final Map<InputRole, Set<InputRole>> excludes;
    private final int maxInputs;
    private final InputLimits inputLimits;
    private final boolean inputAddresses;
    private final boolean anyOption;
    private final boolean synchronous;
    private final boolean schema;
    private final boolean streams;
    private final boolean negative;
    private final String dialect;

    private Capabilities(Builder builder) {
        outputs = Set.copyOf(builder.outputs);
        maxEdge = builder.maxEdge;
        maxConcurrent = builder.maxConcurrent;
        maxPromptLength = builder.maxPromptLength;
        seed = builder.seed;
        composition = builder.composition;
        free = builder.free;
        algorithmic = builder.algorithmic;
        idempotent = builder.idempotent;
        submitsPerMinute = builder.submitsPerMinute;
        inputs = Map.copyOf(builder.inputs);
        inputTypes = Set.copyOf(builder.inputTypes);
        maxLength = builder.maxLength;
        options = Set.copyOf(builder.options);
        retires = builder.retires;
        needs = Set.copyOf(builder.needs);
        excludes = Map.copyOf(builder.excludes);
        maxInputs = builder.maxInputs;
        inputLimits = builder.inputLimits;
        inputAddresses = builder.inputAddresses;
        anyOption = builder.anyOption;
        synchronous = builder.synchronous;
        schema = builder.schema;
        streams = builder.streams;
        negative = builder.negative;
        dialect = builder.dialect;
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

    /**
     * Returns whether a second submit with the same client key is answered with the first one's operation, or costs nothing
     * more. Only then does the engine by itself send a job again of which nobody knows whether the backend has it.
     */
    public boolean idempotent() {
        return idempotent;
    }

    /** Returns how many submits a minute the backend allows; {@link Integer#MAX_VALUE} for no limit. */
    public int submitsPerMinute() {
        return submitsPerMinute;
    }

    /** Returns how many files it takes at most in each role; a role that is missing is not taken. */
    public Map<InputRole, Integer> inputs() {
        return inputs;
    }

    /** Returns the roles in which it must be given a file. */
    public Set<InputRole> needs() {
        return needs;
    }

    /** Returns the roles that cannot be given together with one. */
    public Set<InputRole> excludes(InputRole role) {
        return excludes.getOrDefault(role, Set.of());
    }

    /** Returns how many files it takes at most in all roles together. */
    public int maxInputs() {
        return maxInputs;
    }

    /** Returns how big the pictures may be that it is given; bigger ones are made smaller before it gets them. */
    public InputLimits inputLimits() {
        return inputLimits;
    }

    /** Returns whether it takes a file's public address in place of its bytes. */
    public boolean inputAddresses() {
        return inputAddresses;
    }

    /**
     * Returns the types of files it takes; empty for every picture, and in the role {@link InputRole#CLIP} every clip. A
     * picture of another type is encoded anew before the provider gets it, as the library keeps pictures as
     * {@link MediaType#WEBP}.
     */
    public Set<MediaType> inputTypes() {
        return inputTypes;
    }

    /** Returns the longest clip it makes. */
    public Duration maxLength() {
        return maxLength;
    }

    /** Returns the names of the settings it takes. */
    public Set<String> options() {
        return options;
    }

    /** Returns whether it takes settings of any name, as a workflow does that has its own. */
    public boolean anyOption() {
        return anyOption;
    }

    /**
     * Returns whether the backend works while it is called, so that a submit returns when all is done. The engine makes such
     * calls on threads of their own, and interrupts one to cancel its job, at its deadline and when the library closes.
     */
    public boolean synchronous() {
        return synchronous;
    }

    /** Returns whether it makes text that fits a JSON schema. */
    public boolean schema() {
        return schema;
    }

    /** Returns whether its text can be read while it is written. */
    public boolean streams() {
        return streams;
    }

    /** Returns the id of the dialect that prompts for it are written in. */
    public String dialect() {
        return dialect;
    }

    /** Returns whether it is told apart from the prompt what is not to be seen. */
    public boolean negative() {
        return negative;
    }

    /** Returns the day from which the backend no longer offers it, where that is known. */
    public Optional<LocalDate> retires() {
        return retires;
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
        private boolean idempotent;
        private int submitsPerMinute = Integer.MAX_VALUE;
        private final Map<InputRole, Integer> inputs = new EnumMap<>(InputRole.class);
        private final Set<MediaType> inputTypes = new HashSet<>();
        private Duration maxLength = Duration.ofDays(1);
        private final Set<String> options = new HashSet<>();
        private Optional<LocalDate> retires = Optional.empty();
        private final Set<InputRole> needs = EnumSet.noneOf(InputRole.class);
        private final Map<InputRole, Set<InputRole>> excludes = new EnumMap<>(InputRole.class);
        private int maxInputs = Integer.MAX_VALUE;
        private InputLimits inputLimits = InputLimits.NONE;
        private boolean inputAddresses;
        private boolean anyOption;
        private boolean synchronous;
        private boolean schema;
        private boolean streams;
        private boolean negative;
        private String dialect = "prose";

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

        /** Says that the backend honours the client key: handing the same work over twice is safe. */
        public Builder idempotent() {
            idempotent = true;
            return this;
        }

        /** Sets how many submits a minute the backend allows. */
        public Builder submitsPerMinute(int submits) {
            submitsPerMinute = submits;
            return this;
        }

        /** Sets how many files it takes at most in a role. */
        public Builder input(InputRole role, int most) {
            inputs.put(role, most);
            return this;
        }

        /** Says that it must be given a file in a role. */
        public Builder needs(InputRole role) {
            needs.add(role);
            return this;
        }

        /** Says that two roles cannot be given together. */
        public Builder excludes(InputRole one, InputRole other) {
            excludes.merge(one, Set.of(other), Builder::union);
            excludes.merge(other, Set.of(one), Builder::union);
            return this;
        }

        private static Set<InputRole> union(Set<InputRole> one, Set<InputRole> other) {
            Set<InputRole> both = EnumSet.copyOf(one);
            both.addAll(other);
            return Collections.unmodifiableSet(both);
        }

        /** Sets how many files it takes at most in all roles together. */
        public Builder maxInputs(int most) {
            maxInputs = most;
            return this;
        }

        /** Sets how big the pictures may be that it is given. */
        public Builder inputLimits(InputLimits limits) {
            inputLimits = limits;
            return this;
        }

        /** Says that it takes a file's public address in place of its bytes. */
        public Builder inputAddresses() {
            inputAddresses = true;
            return this;
        }

        /** Adds a type of files it takes. */
        public Builder inputType(MediaType type) {
            inputTypes.add(type);
            return this;
        }

        /** Sets the longest clip it makes. */
        public Builder maxLength(Duration longest) {
            maxLength = longest;
            return this;
        }

        /** Adds a setting it takes, by name. */
        public Builder option(String name) {
            options.add(name);
            return this;
        }

        /** Says that it takes settings of any name. */
        public Builder anyOption() {
            anyOption = true;
            return this;
        }

        /**
         * Says that a submit returns when all is done: the engine gives it a thread of its own, and interrupts it if the job
         * is to stop.
         */
        public Builder synchronous() {
            synchronous = true;
            return this;
        }

        /** Says that it makes text that fits a JSON schema. */
        public Builder schema() {
            schema = true;
            return this;
        }

        /** Says that its text can be read while it is written: it tells {@link Live}. */
        public Builder streams() {
            streams = true;
            return this;
        }

        /** Says that it is told apart from the prompt what is not to be seen. */
        public Builder negative() {
            negative = true;
            return this;
        }

        /** Sets the id of the dialect that prompts for it are written in; {@code "prose"} by default. */
        public Builder dialect(String id) {
            dialect = id;
            return this;
        }

        /** Sets the day from which the backend no longer offers it. */
        public Builder retires(LocalDate day) {
            retires = Optional.of(day);
            return this;
        }

        /** Returns the capabilities. */
        public Capabilities build() {
            return new Capabilities(this);
        }
    }
}
