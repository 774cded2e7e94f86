package dev.filmwright.media;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a tool wrote into a picture about how it was generated, as structured data. Immutable.
 *
 * <p>None of it is verified: whoever made the file can have written anything. Only what is found is there.
 *
 * @param tool what wrote it, e.g. {@code "AUTOMATIC1111"} (also for the many tools that write the same text), {@code
 *     "ComfyUI"}, {@code "Fooocus"}, {@code "InvokeAI"}, {@code "SwarmUI"}, {@code "NovelAI"} or {@code "Filmwright"}
 * @param prompt what was asked for
 * @param negativePrompt what was to be avoided
 * @param seed the seed; unsigned ones of 64 bits occur, hence no {@code long}
 * @param steps sampling steps
 * @param sampler the sampler, as the tool names it
 * @param scheduler the noise schedule, as the tool names it
 * @param cfgScale how strictly the prompt was followed
 * @param size pixels the tool generated; the picture may have been enlarged since
 * @param model the main model's name
 * @param modelHash the start of a digest of the model's file, in whatever form the tool writes
 * @param loras small models applied, in the order found
 * @param other settings that have no component of their own, in the order found
 * @param raw the text as found, by the keyword it stood under
 */
public record GenerationParameters(
        String tool,
        Optional<String> prompt,
        Optional<String> negativePrompt,
        Optional<BigInteger> seed,
        OptionalInt steps,
        Optional<String> sampler,
        Optional<String> scheduler,
        OptionalDouble cfgScale,
        Optional<FrameSize> size,
        Optional<String> model,
        Optional<String> modelHash,
        List<LoraUse> loras,
        Map<String, String> other,
        Map<String, String> raw) {
    /** Copies the collections, their order kept. */
    public GenerationParameters {
        Objects.requireNonNull(tool, "tool");
        loras = List.copyOf(loras);
        other = Collections.unmodifiableMap(new LinkedHashMap<>(other));
        raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
    }

    /** Returns a builder of parameters that say nothing yet. */
    public static Builder builder(String tool) {
        return new Builder(tool);
    }

    /** Builds {@link GenerationParameters}. Not thread-safe. */
    public static final class Builder {
        private final String tool;
        private Optional<String> prompt = Optional.empty();
        private Optional<String> negativePrompt = Optional.empty();
        private Optional<BigInteger> seed = Optional.empty();
        private OptionalInt steps = OptionalInt.empty();
        private Optional<String> sampler = Optional.empty();
        private Optional<String> scheduler = Optional.empty();
        private OptionalDouble cfgScale = OptionalDouble.empty();
        private Optional<FrameSize> size = Optional.empty();
        private Optional<String> model = Optional.empty();
        private Optional<String> modelHash = Optional.empty();
        private final List<LoraUse> loras = new ArrayList<>();
        private final Map<String, String> other = new LinkedHashMap<>();
        private final Map<String, String> raw = new LinkedHashMap<>();

        private Builder(String tool) {
            this.tool = tool;
        }

        /** Sets what was asked for. */
        public Builder prompt(String text) {
            prompt = Optional.of(text);
            return this;
        }

        /** Sets what was to be avoided. */
        public Builder negativePrompt(String text) {
            negativePrompt = Optional.of(text);
            return this;
        }

        /** Sets the seed. */
        public Builder seed(BigInteger value) {
            seed = Optional.of(value);
            return this;
        }

        /** Sets the number of steps. */
        public Builder steps(int count) {
            steps = OptionalInt.of(count);
            return this;
        }

        /** Sets the sampler. */
        public Builder sampler(String name) {
            sampler = Optional.of(name);
            return this;
        }

        /** Sets the noise schedule. */
        public Builder scheduler(String name) {
            scheduler = Optional.of(name);
            return this;
        }

        /** Sets how strictly the prompt was followed. */
        public Builder cfgScale(double scale) {
            cfgScale = OptionalDouble.of(scale);
            return this;
        }

        /** Sets the size generated. */
        public Builder size(FrameSize pixels) {
            size = Optional.of(pixels);
            return this;
        }

        /** Sets the main model's name. */
        public Builder model(String name) {
            model = Optional.of(name);
            return this;
        }

        /** Sets the start of the main model's digest. */
        public Builder modelHash(String hash) {
            modelHash = Optional.of(hash);
            return this;
        }

        /** Adds a small model applied. */
        public Builder lora(LoraUse lora) {
            loras.add(lora);
            return this;
        }

        /** Adds a setting without a component of its own. */
        public Builder other(String key, String value) {
            other.put(key, value);
            return this;
        }

        /** Adds a text as found. */
        public Builder raw(String keyword, String text) {
            raw.put(keyword, text);
            return this;
        }

        /** Returns the parameters. */
        public GenerationParameters build() {
            return new GenerationParameters(
                    tool,
                    prompt,
                    negativePrompt,
                    seed,
                    steps,
                    sampler,
                    scheduler,
                    cfgScale,
                    size,
                    model,
                    modelHash,
                    loras,
                    other,
                    raw);
        }
    }
}
