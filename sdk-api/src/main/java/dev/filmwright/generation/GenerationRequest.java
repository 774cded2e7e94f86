package dev.filmwright.generation;

import dev.filmwright.asset.AssetUse;
import dev.filmwright.frame.Composition;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything needed to generate once, and again. Immutable; made by {@link #image}.
 *
 * @param kind what to make
 * @param model with which model
 * @param prompt the prompt
 * @param composition the same frame as structured data, for backends that draw
 * @param size the picture's size
 * @param seed the seed, where the caller wants one
 * @param owner what the result belongs to
 * @param uses the assets used, at their versions
 * @param labels the caller's own marks, e.g. {@code shot=SC010_SH0020}
 * @param idempotencyKey names this logical start: a second start with the same key returns the first one's job
 */
public record GenerationRequest(
        OutputKind kind,
        ModelRef model,
        AssembledPrompt prompt,
        Optional<Composition> composition,
        FrameSize size,
        OptionalLong seed,
        MediaOwner owner,
        List<AssetUse> uses,
        SortedMap<String, String> labels,
        String idempotencyKey) {

    /** Copies the collections; checks that nothing is {@code null}. */
    public GenerationRequest {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(composition, "composition");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(owner, "owner");
        uses = List.copyOf(uses);
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(labels)));
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
    }

    /** Returns a builder for a picture. */
    public static Builder image(ModelRef model, AssembledPrompt prompt, MediaOwner owner) {
        return new Builder(OutputKind.IMAGE, model, prompt, owner);
    }

    /** Builds {@link GenerationRequest}. Not thread-safe. */
    public static final class Builder {
        private final OutputKind kind;
        private final ModelRef model;
        private final AssembledPrompt prompt;
        private final MediaOwner owner;
        private @Nullable Composition composition;
        private FrameSize size = new FrameSize(1280, 720);
        private OptionalLong seed = OptionalLong.empty();
        private final List<AssetUse> uses = new ArrayList<>();
        private final SortedMap<String, String> labels = new TreeMap<>();
        private String idempotencyKey = "";

        private Builder(OutputKind kind, ModelRef model, AssembledPrompt prompt, MediaOwner owner) {
            this.kind = kind;
            this.model = model;
            this.prompt = prompt;
            this.owner = owner;
        }

        /** Sets the frame as structured data. */
        public Builder composition(Composition composition) {
            this.composition = composition;
            return this;
        }

        /** Sets the size; 1280×720 by default. */
        public Builder size(FrameSize size) {
            this.size = size;
            return this;
        }

        /** Sets the seed; by default the backend chooses. */
        public Builder seed(long seed) {
            this.seed = OptionalLong.of(seed);
            return this;
        }

        /** Adds an asset used. */
        public Builder use(AssetUse use) {
            uses.add(use);
            return this;
        }

        /** Adds a mark of the caller's. */
        public Builder label(String key, String value) {
            labels.put(key, value);
            return this;
        }

        /** Names this logical start; by default every start is a new one. */
        public Builder idempotencyKey(String key) {
            idempotencyKey = key;
            return this;
        }

        /** Returns the request. */
        public GenerationRequest build() {
            return new GenerationRequest(
                    kind,
                    model,
                    prompt,
                    Optional.ofNullable(composition),
                    size,
                    seed,
                    owner,
                    uses,
                    labels,
                    idempotencyKey);
        }
    }
}
