package dev.filmwright.provider.comfyui.workflow;

import dev.filmwright.InvalidInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * LoRAs in the order they are laid over a model, each with its strength. Immutable.
 *
 * @param loras the LoRAs; may be empty
 */
public record LoraStack(List<Entry> loras) {
    private static final int MOST = 50;
    private static final BigDecimal STRONGEST = BigDecimal.valueOf(100);

    /** Copies the list. */
    public LoraStack {
        loras = List.copyOf(loras);
        if (loras.size() > MOST) {
            throw new InvalidInputException("loras", loras.size() + " LoRAs", "use at most " + MOST);
        }
    }

    /**
     * One LoRA.
     *
     * @param name the name the server lists its file under
     * @param model how strongly it changes the model, -100 to 100; 1 as it was made
     * @param clip how strongly it changes the text encoder, -100 to 100
     */
    public record Entry(String name, BigDecimal model, BigDecimal clip) {
        /** Checks the name and the strengths. */
        public Entry {
            if (name.isBlank()) {
                throw new InvalidInputException("loras", name, "name the file of each LoRA");
            }
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(clip, "clip");
            if (model.abs().compareTo(STRONGEST) > 0 || clip.abs().compareTo(STRONGEST) > 0) {
                throw new InvalidInputException(
                        "loras", name + ":" + model + ":" + clip, "use strengths of -100 to 100");
            }
        }
    }

    /**
     * Reads a list such as {@code ink.safetensors:0.8,light.safetensors}. A strength is 1 unless given; a second one after
     * another colon is that for the text encoder.
     *
     * @param text the list; empty for no LoRA
     * @throws InvalidInputException if a name is missing, or a strength is out of range
     */
    public static LoraStack parse(String text) {
        List<Entry> entries = new ArrayList<>();
        if (!text.isBlank()) {
            for (String part : text.split(",", -1)) {
                entries.add(entry(part.strip()));
            }
        }
        return new LoraStack(entries);
    }

    private static Entry entry(String part) {
        List<BigDecimal> strengths = new ArrayList<>();
        String name = part;
        for (int colon = name.lastIndexOf(':'); colon >= 0 && strengths.size() < 2; colon = name.lastIndexOf(':')) {
            String number = name.substring(colon + 1).strip();
            if (!number.matches("[+-]?(\\d{1,9}(\\.\\d{0,9})?|\\.\\d{1,9})")) {
                break; // a colon of the name
            }
            strengths.add(0, new BigDecimal(number));
            name = name.substring(0, colon).strip();
        }
        BigDecimal model = strengths.isEmpty() ? BigDecimal.ONE : strengths.get(0);
        return new Entry(name, model, strengths.isEmpty() ? model : strengths.get(strengths.size() - 1));
    }

    /** Puts a chain of loaders behind the outputs that give the model and the text encoder. */
    void insert(WorkflowBuilder graph, LoraPlace place) {
        Slot model = slot(graph, place.model());
        Slot clip = place.clip().map(link -> slot(graph, link)).orElse(null);
        Slot firstModel = model;
        Slot firstClip = clip;
        List<NodeRef> chain = new ArrayList<>();
        for (Entry entry : loras) {
            NodeRef loader = graph.add(clip == null ? "LoraLoaderModelOnly" : "LoraLoader")
                    .connect("model", model);
            if (clip != null) {
                loader.connect("clip", clip);
            }
            loader.set("lora_name", entry.name()).set("strength_model", strength(entry.model()));
            if (clip != null) {
                loader.set("strength_clip", strength(entry.clip()));
                clip = loader.out(1);
            }
            model = loader.out(0);
            chain.add(loader);
        }
        if (!chain.isEmpty()) {
            graph.reconnect(firstModel, model);
            if (firstClip != null && clip != null) {
                graph.reconnect(firstClip, clip);
            }
        }
    }

    private static BigDecimal strength(BigDecimal strength) {
        return strength.scale() < 1 ? strength.setScale(1) : strength;
    }

    private static Slot slot(WorkflowBuilder graph, NodeInput.Link link) {
        return graph.node(link.node()).out(link.slot());
    }
}
