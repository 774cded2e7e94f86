package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.InputRole;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of a template that its user gives. One that is not given stays as the template's graph has it. Immutable; made by
 * {@link #builder}.
 */
public final class TemplateParameter {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,59}");

    private final String name;
    private final ParameterKind kind;
    private final List<Target> targets;
    private final Optional<LoraPlace> loras;
    private final boolean required;
    private final Optional<RequestField> field;
    private final Optional<InputRole> role;
    private final Optional<BigDecimal> min;
    private final Optional<BigDecimal> max;
    private final Optional<BigDecimal> step;
    private final OptionalDouble framesPerSecond;
    private final List<String> choices;
    private final String about;

    private TemplateParameter(Builder builder) {
        name = builder.name;
        kind = builder.kind;
        targets = List.copyOf(builder.targets);
        loras = Optional.ofNullable(builder.loras);
        required = builder.required;
        field = Optional.ofNullable(builder.field);
        role = Optional.ofNullable(builder.role);
        min = Optional.ofNullable(builder.min);
        max = Optional.ofNullable(builder.max);
        step = Optional.ofNullable(builder.step);
        framesPerSecond = builder.framesPerSecond;
        choices = List.copyOf(builder.choices);
        about = builder.about;
    }

    /**
     * Returns a builder.
     *
     * @param name by which it is set: a letter, then letters, digits, {@code _} and {@code -}, all lower-case
     * @throws InvalidInputException if the name has another form
     */
    public static Builder builder(String name, ParameterKind kind) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidInputException(
                    "parameter", name, "use a lower-case letter, then letters, digits, _ and -, at most 60");
        }
        return new Builder(name, kind);
    }

    /** Returns the name by which it is set. */
    public String name() {
        return name;
    }

    /** Returns what it takes. */
    public ParameterKind kind() {
        return kind;
    }

    /** Returns the inputs it sets, all to the same value; none for {@link ParameterKind#LORAS}. */
    public List<Target> targets() {
        return targets;
    }

    /** Returns where LoRAs go, for {@link ParameterKind#LORAS} only. */
    public Optional<LoraPlace> loras() {
        return loras;
    }

    /** Returns whether the template cannot be filled in without it. */
    public boolean required() {
        return required;
    }

    /** Returns what of a generation request sets it; nothing if only an option does. */
    public Optional<RequestField> field() {
        return field;
    }

    /** Returns which file of a generation request sets it, for pictures and masks. */
    public Optional<InputRole> role() {
        return role;
    }

    /** Returns the smallest number it takes. */
    public Optional<BigDecimal> min() {
        return min;
    }

    /** Returns the largest number it takes. */
    public Optional<BigDecimal> max() {
        return max;
    }

    /** Returns by how much the numbers it takes lie apart, counted from the smallest, or from 0 if there is none. */
    public Optional<BigDecimal> step() {
        return step;
    }

    /** Returns how many frames a second has, for the length of a clip. */
    public OptionalDouble framesPerSecond() {
        return framesPerSecond;
    }

    /** Returns the words it takes, for {@link ParameterKind#CHOICE}. */
    public List<String> choices() {
        return choices;
    }

    /** Returns what it is for, in a sentence; may be empty. */
    public String about() {
        return about;
    }

    /**
     * Returns the number of frames nearest to a length, of those the parameter takes.
     *
     * @throws InvalidInputException if it does not say how many frames a second has
     */
    public long frames(Duration length) {
        double rate = framesPerSecond.orElseThrow(() -> new InvalidInputException(
                name, length, "this template does not say how many frames a second has: set the frames as an option"));
        double apart = step.map(BigDecimal::doubleValue).orElse(1.0);
        double least = min.map(BigDecimal::doubleValue).orElse(0.0);
        double wanted = length.toMillis() / 1000.0 * rate;
        double nearest = least + Math.max(0, Math.rint((wanted - least) / apart)) * apart;
        return Math.round(nearest);
    }

    /** Returns its name and kind. */
    @Override
    public String toString() {
        return name + " (" + kind.word() + ")";
    }

    /** Builds {@link TemplateParameter}. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final ParameterKind kind;
        private final List<Target> targets = new ArrayList<>();
        private @Nullable LoraPlace loras;
        private boolean required;
        private @Nullable RequestField field;
        private @Nullable InputRole role;
        private @Nullable BigDecimal min;
        private @Nullable BigDecimal max;
        private @Nullable BigDecimal step;
        private OptionalDouble framesPerSecond = OptionalDouble.empty();
        private List<String> choices = List.of();
        private String about = "";

        private Builder(String name, ParameterKind kind) {
            this.name = name;
            this.kind = kind;
        }

        /** Adds an input it sets; the node by its id or title. */
        public Builder sets(String node, String input) {
            targets.add(new Target(node, input));
            return this;
        }

        /** Sets where LoRAs go. */
        public Builder loras(LoraPlace place) {
            loras = place;
            return this;
        }

        /** Makes it one that must be given. */
        public Builder required() {
            required = true;
            return this;
        }

        /** Sets what of a generation request sets it. */
        public Builder from(RequestField field) {
            this.field = field;
            return this;
        }

        /** Sets which file of a generation request sets it. */
        public Builder from(InputRole role) {
            this.role = role;
            return this;
        }

        /** Sets the smallest number. */
        public Builder min(BigDecimal min) {
            this.min = min;
            return this;
        }

        /** Sets the largest number. */
        public Builder max(BigDecimal max) {
            this.max = max;
            return this;
        }

        /** Sets by how much the numbers lie apart. */
        public Builder step(BigDecimal step) {
            this.step = step;
            return this;
        }

        /** Sets how many frames a second has. */
        public Builder framesPerSecond(double rate) {
            framesPerSecond = OptionalDouble.of(rate);
            return this;
        }

        /** Sets the words it takes. */
        public Builder choices(List<String> words) {
            choices = List.copyOf(words);
            return this;
        }

        /** Sets what it is for. */
        public Builder about(String sentence) {
            about = sentence;
            return this;
        }

        /**
         * Returns the parameter.
         *
         * @throws InvalidInputException if it sets nothing, or what was said does not go with its kind
         */
        public TemplateParameter build() {
            check(targets.isEmpty() == (kind == ParameterKind.LORAS), "sets", targets, "name the inputs it sets");
            check(
                    (loras != null) == (kind == ParameterKind.LORAS),
                    "loras",
                    loras,
                    "say where LoRAs go, for these only");
            check(
                    choices.isEmpty() == (kind != ParameterKind.CHOICE),
                    "choices",
                    choices,
                    "give them for a choice only");
            check(min == null || max == null || min.compareTo(max) <= 0, "min", min, "use one that is not above max");
            check(step == null || step.signum() > 0, "step", step, "use one above 0");
            double rate = framesPerSecond.orElse(1);
            check(rate > 0 && rate <= 1000, "fps", rate, "use a rate above 0 and up to 1000");
            boolean picture = kind == ParameterKind.IMAGE || kind == ParameterKind.MASK;
            check(role == null || picture, "role", role, "only a picture or a mask has one");
            return new TemplateParameter(this);
        }

        private void check(boolean holds, String what, @Nullable Object value, String remedy) {
            if (!holds) {
                throw new InvalidInputException("parameter " + name + "." + what, value, remedy);
            }
        }
    }
}
