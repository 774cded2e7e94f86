package dev.filmwright.generation;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.frame.Composition;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Reference;
import java.time.Duration;
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
 * Everything needed to generate once, and again. Immutable; made by {@link #image}, {@link #video}, {@link #text} or
 * {@link #workflow}.
 *
 * @param kind what to make
 * @param model with which model
 * @param prompt the prompt
 * @param composition the same frame as structured data, for backends that draw
 * @param size the size of the picture or clip
 * @param seed the seed, where the caller wants one
 * @param owner what the result belongs to
 * @param uses the assets used, at their versions
 * @param labels the caller's own marks, e.g. {@code shot=SC010_SH0020}
 * @param idempotencyKey names this logical start: a second start with the same key returns the first one's job
 * @param inputs files the model is given, in order
 * @param length how long the clip is to be; empty for what the model makes by itself
 * @param options the model's own settings, e.g. {@code steps=28}; the model says which it takes
 * @param slot what the result is one attempt at, among the owner's, e.g. {@code shot/SC010_SH0020}; empty for nothing
 * @param terms who pays, how urgent it is, how long it may take
 * @param schema a JSON schema the text must fit; empty for free text
 * @param workflow the graph of nodes to run, in the backend's own JSON; empty for what the model does by itself
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
        String idempotencyKey,
        List<InputMedia> inputs,
        Optional<Duration> length,
        SortedMap<String, String> options,
        String slot,
        JobTerms terms,
        Optional<String> schema,
        Optional<String> workflow) {
    private static final int LONGEST_SLOT = 200;
    private static final int LONGEST_DOCUMENT = 4 << 20;

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
        labels = sorted(labels);
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        inputs = List.copyOf(inputs);
        if (length.filter(time -> time.isNegative() || time.isZero()).isPresent()) {
            throw new InvalidInputException("length", length.get(), "give a time above zero, or none");
        }
        options = sorted(options);
        if (slot.length() > LONGEST_SLOT) {
            throw new InvalidInputException("slot", slot, "use at most " + LONGEST_SLOT + " characters");
        }
        Objects.requireNonNull(terms, "terms");
        checkDocument("schema", schema);
        checkDocument("workflow", workflow);
        if (schema.isPresent() && kind != OutputKind.TEXT) {
            throw new InvalidInputException("schema", kind, "only text can be made to fit a schema: leave it out");
        }
        if (workflow.isPresent() && kind != OutputKind.WORKFLOW) {
            throw new InvalidInputException(
                    "workflow", kind, "only GenerationRequest.workflow(…) runs one: leave it out");
        }
    }

    private static void checkDocument(String field, Optional<String> json) {
        int length = json.map(String::length).orElse(0);
        if (length > LONGEST_DOCUMENT) {
            throw new InvalidInputException(
                    field, length + " characters", "use at most " + LONGEST_DOCUMENT + " characters of JSON");
        }
    }

    private static SortedMap<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(map)));
    }

    /** Returns a builder for a picture. */
    public static Builder image(ModelRef model, AssembledPrompt prompt, MediaOwner owner) {
        return new Builder(OutputKind.IMAGE, model, prompt, owner);
    }

    /** Returns a builder for a clip. */
    public static Builder video(ModelRef model, AssembledPrompt prompt, MediaOwner owner) {
        return new Builder(OutputKind.VIDEO, model, prompt, owner);
    }

    /** Returns a builder for text, also about pictures: give them as {@link InputRole#REFERENCE}. */
    public static Builder text(ModelRef model, AssembledPrompt prompt, MediaOwner owner) {
        return new Builder(OutputKind.TEXT, model, prompt, owner);
    }

    /**
     * Returns a builder for what a graph of nodes makes.
     *
     * @param model a model that runs workflows, e.g. {@code comfyui/workflow}
     * @param workflow the graph, in the backend's own JSON; named parameters of it are set by {@link Builder#option}
     */
    public static Builder workflow(ModelRef model, String workflow, MediaOwner owner) {
        Builder builder = new Builder(OutputKind.WORKFLOW, model, AssembledPrompt.plain(PromptKind.FRAME, ""), owner);
        builder.workflow = Optional.of(workflow);
        return builder;
    }

    /** Returns the same with other files for the model; for whoever decides which of them it is given. */
    public GenerationRequest withInputs(List<InputMedia> files) {
        Builder builder = toBuilder();
        builder.inputs.clear();
        builder.inputs.addAll(files);
        return builder.build();
    }

    /** Returns a builder that holds all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder(kind, model, prompt, owner);
        builder.composition = composition.orElse(null);
        builder.size = size;
        builder.seed = seed;
        builder.uses.addAll(uses);
        builder.labels.putAll(labels);
        builder.idempotencyKey = idempotencyKey;
        builder.inputs.addAll(inputs);
        builder.length = length;
        builder.options.putAll(options);
        builder.slot = slot;
        builder.terms = terms;
        builder.schema = schema;
        builder.workflow = workflow;
        return builder;
    }

    /** Builds {@link GenerationRequest}. Not thread-safe. */
    public static final class Builder {
        private final OutputKind kind;
        private ModelRef model;
        private AssembledPrompt prompt;
        private final MediaOwner owner;
        private @Nullable Composition composition;
        private FrameSize size = new FrameSize(1280, 720);
        private OptionalLong seed = OptionalLong.empty();
        private final List<AssetUse> uses = new ArrayList<>();
        private final SortedMap<String, String> labels = new TreeMap<>();
        private String idempotencyKey = "";
        private final List<InputMedia> inputs = new ArrayList<>();
        private Optional<Duration> length = Optional.empty();
        private final SortedMap<String, String> options = new TreeMap<>();
        private String slot = "";
        private JobTerms terms = JobTerms.usual();
        private Optional<String> schema = Optional.empty();
        private Optional<String> workflow = Optional.empty();

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

        /**
         * Adds the assets a prompt is made from: each as used, and its best picture as a {@linkplain #reference wish}, people
         * as {@link InputRole#CHARACTER}, the style as {@link InputRole#STYLE}, all else as {@link InputRole#REFERENCE}.
         */
        public Builder assets(PromptRequest from) {
            from.uses().forEach(this::use);
            from.references().forEach(shown -> reference(role(shown.kind()), shown.media(), shown.name()));
            return this;
        }

        private static InputRole role(Reference.Kind kind) {
            return switch (kind) {
                case SUBJECT -> InputRole.CHARACTER;
                case STYLE -> InputRole.STYLE;
                case PLACE, PROP -> InputRole.REFERENCE;
            };
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

        /** Asks another model. */
        public Builder model(ModelRef model) {
            this.model = model;
            return this;
        }

        /** Asks with another prompt. */
        public Builder prompt(AssembledPrompt prompt) {
            this.prompt = prompt;
            return this;
        }

        /** Lets the backend choose the seed. */
        public Builder anySeed() {
            seed = OptionalLong.empty();
            return this;
        }

        /** Adds a file the model is given; one that does not take it refuses the request. */
        public Builder input(InputRole role, MediaId media) {
            return input(new InputMedia(role, media));
        }

        /** Adds a file the model is given. */
        public Builder input(InputMedia file) {
            inputs.add(file);
            return this;
        }

        /**
         * Adds a file the model is given if it takes such files; otherwise the words of the prompt stand in, and the result
         * says so.
         *
         * @param name what it shows, for models that are told; may be empty
         */
        public Builder reference(InputRole role, MediaId media, String name) {
            return input(new InputMedia(role, media, name, true));
        }

        /** Sets how long the clip is to be. */
        public Builder length(Duration length) {
            this.length = Optional.of(length);
            return this;
        }

        /** Sets one of the model's own settings. */
        public Builder option(String name, String value) {
            options.put(name, value);
            return this;
        }

        /** Says what the result is one attempt at; nothing by default. */
        public Builder slot(String slot) {
            this.slot = slot;
            return this;
        }

        /** Sets who pays, how urgent it is, how long it may take; {@link JobTerms#usual()} by default. */
        public Builder terms(JobTerms terms) {
            this.terms = terms;
            return this;
        }

        /** Sets a JSON schema (draft 2020-12) that the text must fit; for text only. */
        public Builder schema(String json) {
            schema = Optional.of(json);
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
                    idempotencyKey,
                    inputs,
                    length,
                    options,
                    slot,
                    terms,
                    schema,
                    workflow);
        }
    }
}
