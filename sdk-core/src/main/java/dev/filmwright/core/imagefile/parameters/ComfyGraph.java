package dev.filmwright.core.imagefile.parameters;

import dev.filmwright.media.GenerationParameters;
import dev.filmwright.media.LoraUse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The graph ComfyUI ran: nodes by id, each with inputs that are values or links {@code ["id", output]}. Read by what inputs
 * are called, as anybody can add kinds of nodes; followed breadth first, each node once, so loops end.
 */
final class ComfyGraph {
    static final String TOOL = "ComfyUI";

    private static final int NODES = 5000;

    private final JsonNode nodes;

    private ComfyGraph(JsonNode nodes) {
        this.nodes = nodes;
    }

    /** Returns nothing if this is no graph. */
    static Optional<GenerationParameters.Builder> parameters(JsonNode document) {
        boolean graph = document.isObject()
                && !document.isEmpty()
                && document.size() <= NODES
                && document.propertyStream()
                        .anyMatch(node -> node.getValue().path("class_type").isString());
        return graph ? Optional.of(new ComfyGraph(document).read()) : Optional.empty();
    }

    private GenerationParameters.Builder read() {
        GenerationParameters.Builder builder = GenerationParameters.builder(TOOL);
        Optional<String> sampler = sampler();
        if (sampler.isEmpty()) {
            return builder;
        }
        Set<String> all = from(Stream.of(sampler.get()));
        first(all, ComfyGraph::integer, "seed", "noise_seed").ifPresent(builder::seed);
        first(all, node -> boxed(node), "steps").ifPresent(builder::steps);
        first(all, Values::text, "sampler_name").ifPresent(builder::sampler);
        first(all, Values::text, "scheduler").ifPresent(builder::scheduler);
        first(all, ComfyGraph::number, "cfg").ifPresent(builder::cfgScale);
        first(all, Values::text, "ckpt_name", "unet_name", "model_name").ifPresent(builder::model);
        size(all, builder);
        loras(all, builder);
        prompt(all, "positive").or(() -> prompt(all, "conditioning")).ifPresent(builder::prompt);
        prompt(all, "negative").ifPresent(builder::negativePrompt);
        return builder;
    }

    /** Returns the sampler nearest to where the picture comes out: what nothing else takes in. */
    private Optional<String> sampler() {
        Set<String> taken = new HashSet<>();
        nodes.propertyStream().forEach(node -> links(node.getValue()).forEach(taken::add));
        Stream<String> ends = nodes.propertyNames().stream().filter(id -> !taken.contains(id));
        return from(ends).stream().filter(this::samples).findFirst();
    }

    private boolean samples(String id) {
        JsonNode inputs = inputs(id);
        boolean seeded = inputs.has("seed") || inputs.has("noise_seed") || inputs.has("noise");
        return seeded && (inputs.has("positive") || inputs.has("guider") || inputs.has("latent_image"));
    }

    /** Returns these nodes and all they are made from, nearest first. */
    private Set<String> from(Stream<String> starts) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> waiting = new ArrayDeque<>();
        starts.forEach(waiting::add);
        while (!waiting.isEmpty()) {
            String id = waiting.remove();
            if (nodes.has(id) && seen.add(id)) {
                links(nodes.path(id)).filter(link -> !seen.contains(link)).forEach(waiting::add);
            }
        }
        return seen;
    }

    private static Stream<String> links(JsonNode node) {
        return node.path("inputs").propertyStream().map(Map.Entry::getValue).flatMap(ComfyGraph::link);
    }

    private static Stream<String> link(JsonNode input) {
        boolean link = input.isArray() && input.size() == 2 && input.get(1).isIntegralNumber();
        return link ? Values.text(input.get(0)).stream() : Stream.empty();
    }

    private JsonNode inputs(String id) {
        return nodes.path(id).path("inputs");
    }

    /** Returns the first value found under one of these names; where it is a link, what the linked node holds. */
    private <T> Optional<T> first(Set<String> ids, Function<JsonNode, Optional<T>> reading, String... names) {
        for (String id : ids) {
            for (String name : names) {
                JsonNode input = inputs(id).path(name);
                Optional<T> value =
                        reading.apply(input).or(() -> link(input).findFirst().flatMap(linked -> held(linked, reading)));
                if (value.isPresent()) {
                    return value;
                }
            }
        }
        return Optional.empty();
    }

    private <T> Optional<T> held(String id, Function<JsonNode, Optional<T>> reading) {
        return Stream.of("seed", "noise_seed", "value", "int", "float", "text", "string", "number", "Number")
                .map(name -> reading.apply(inputs(id).path(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void size(Set<String> ids, GenerationParameters.Builder builder) {
        ids.stream()
                .map(this::inputs)
                .filter(inputs -> !inputs.has("text") && inputs.has("width") && inputs.has("height"))
                .map(inputs -> Values.size(
                        Values.text(inputs.path("width")).orElse(""),
                        Values.text(inputs.path("height")).orElse("")))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(builder::size);
    }

    private void loras(Set<String> ids, GenerationParameters.Builder builder) {
        for (String id : ids) {
            JsonNode inputs = inputs(id);
            Values.text(inputs, "lora_name")
                    .map(name -> new LoraUse(
                            withoutExtension(name),
                            Values.number(Values.text(inputs, "strength_model", "strength", "lora_wt")
                                    .orElse("")),
                            Optional.empty()))
                    .ifPresent(builder::lora);
        }
    }

    private static String withoutExtension(String name) {
        return name.endsWith(".safetensors") ? name.substring(0, name.length() - ".safetensors".length()) : name;
    }

    /** Returns the first text on the way back from where a sampler or its guider takes this in. */
    private Optional<String> prompt(Set<String> ids, String input) {
        return ids.stream()
                .flatMap(id -> link(inputs(id).path(input)))
                .findFirst()
                .flatMap(start -> first(
                        from(Stream.of(start)),
                        ComfyGraph::words,
                        "text",
                        "text_g",
                        "t5xxl",
                        "clip_l",
                        "prompt",
                        "positive_prompt",
                        "string",
                        "value"));
    }

    private static Optional<String> words(JsonNode node) {
        return node.isString() ? Values.text(node) : Optional.empty();
    }

    private static Optional<java.math.BigInteger> integer(JsonNode node) {
        return node.isIntegralNumber() ? Values.text(node).flatMap(Values::integer) : Optional.empty();
    }

    private static Optional<Integer> boxed(JsonNode node) {
        return Values.text(node)
                .flatMap(text -> Values.count(text).stream().boxed().findFirst());
    }

    private static Optional<Double> number(JsonNode node) {
        return Values.text(node)
                .flatMap(text -> Values.number(text).stream().boxed().findFirst());
    }
}
