package dev.filmwright.provider.comfyui.graph;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.InputRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which file of a request goes to which node: as an option says, or by role and order. Immutable.
 *
 * @param slots the place of each file, in the order of the files
 */
public record Wiring(List<Slot> slots) {
    /** Copies the list. */
    public Wiring {
        slots = List.copyOf(slots);
    }

    /**
     * A place for a file.
     *
     * @param node the id of the node
     * @param input its input
     * @param role what the file is for
     * @param mask whether the node reads the mask from a channel it names
     */
    public record Slot(String node, String input, InputRole role, boolean mask) {}

    /**
     * Finds a place for each file.
     *
     * @param taken places that options set already, as {@code node.input}
     * @throws InvalidInputException if there are fewer nodes that load files than files
     */
    static Wiring of(Graph graph, List<InputRole> roles, List<Optional<Slot>> chosen, Set<String> taken) {
        List<Loader> free = graph.nodes().stream()
                .flatMap(node -> Loader.of(node).stream())
                .filter(loader -> !taken.contains(loader.node().id() + "." + loader.input()))
                .collect(Collectors.toCollection(ArrayList::new));
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            InputRole role = roles.get(i);
            slots.add(chosen.get(i).orElseGet(() -> next(graph, free, role)));
        }
        return new Wiring(slots);
    }

    private static Slot next(Graph graph, List<Loader> free, InputRole role) {
        Loader best = free.stream()
                .filter(loader -> loader.fit(role) >= 0)
                .max(Comparator.comparingInt((Loader loader) -> loader.fit(role))
                        .thenComparing(free::indexOf, Comparator.reverseOrder()))
                .orElseThrow(() -> new InvalidInputException(
                        "inputs", role, "the workflow has no node left that loads it; it has " + loaders(graph)
                                + ". Add one, leave the file out, or say where it goes with an option such as"
                                + " node.image=input:1"));
        free.remove(best);
        return slot(best.node(), best.input(), role);
    }

    static Slot slot(GraphNode node, String input, InputRole role) {
        return new Slot(node.id(), input, role, role == InputRole.MASK && node.type().equals("LoadImageMask"));
    }

    private static String loaders(Graph graph) {
        List<String> labels = graph.nodes().stream()
                .filter(node -> Loader.of(node).isPresent())
                .map(GraphNode::label)
                .toList();
        return labels.isEmpty() ? "none at all" : labels.toString();
    }

    /** Returns the graph with a file at each place, by the names the server gave them, in the order of the files. */
    public Graph fill(Graph graph, List<String> names) {
        Graph filled = graph;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            filled = filled.withText(slot.node(), slot.input(), names.get(i));
            // White is what is to be changed; a picture's alpha would say the opposite, or nothing.
            filled = slot.mask() ? filled.withText(slot.node(), "channel", "red") : filled;
        }
        return filled;
    }
}
