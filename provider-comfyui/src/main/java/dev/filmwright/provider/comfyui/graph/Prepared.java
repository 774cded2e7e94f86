package dev.filmwright.provider.comfyui.graph;

import dev.filmwright.InvalidInputException;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputRole;
import dev.filmwright.provider.support.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request made into a graph that lacks only the names of its files. Immutable.
 *
 * @param graph the graph, with all values
 * @param wiring where the files go
 * @param everything whether previews are wanted too
 * @param seed the seed, where there is one
 * @param warnings what could not be done as asked
 */
public record Prepared(Graph graph, Wiring wiring, boolean everything, OptionalLong seed, List<String> warnings) {
    /** The option that says which outputs are wanted. */
    public static final String OUTPUTS = "outputs";

    private static final Pattern FILE = Pattern.compile("input:(\\d{1,4})");
    private static final Set<String> SEEDS = Set.of("seed", "noise_seed");

    /** Copies the list. */
    public Prepared {
        warnings = List.copyOf(warnings);
    }

    /**
     * Prepares a workflow of the user's own.
     *
     * @throws InvalidInputException if it cannot be run as asked; names the field, the value and the remedy
     */
    public static Prepared workflow(GenerationRequest request, List<InputRole> roles) {
        String json = request.workflow().orElse("");
        Graph graph = Graph.parse(json);
        List<String> warnings = new ArrayList<>();
        if (request.seed().isPresent()) {
            graph = seeded(graph, request.seed().getAsLong(), warnings);
        }
        List<Optional<Wiring.Slot>> chosen = new ArrayList<>();
        roles.forEach(role -> chosen.add(Optional.empty()));
        Set<String> taken = new HashSet<>();
        for (Map.Entry<String, String> option : request.options().entrySet()) {
            if (option.getKey().equals(OUTPUTS)) {
                continue;
            }
            Matcher file = FILE.matcher(option.getValue());
            for (Place place : places(graph, option.getKey(), option.getValue())) {
                taken.add(place.node.id() + "." + place.input);
                if (file.matches()) {
                    int number = Integer.parseInt(file.group(1));
                    if (number < 1 || number > roles.size()) {
                        throw new InvalidInputException(
                                option.getKey(),
                                option.getValue(),
                                "the request has " + roles.size() + " files: use input:1 for the first");
                    }
                    chosen.set(
                            number - 1,
                            Optional.of(Wiring.slot(place.node, place.input, roles.get(number - 1))));
                } else {
                    graph = graph.withLiteral(place.node.id(), place.input, option.getValue());
                }
            }
        }
        return new Prepared(
                graph, Wiring.of(graph, roles, chosen, taken), everything(request), request.seed(), warnings);
    }

    static boolean everything(GenerationRequest request) {
        String wanted = request.options().getOrDefault(OUTPUTS, "saved");
        if (!wanted.equals("saved") && !wanted.equals("all")) {
            throw new InvalidInputException(OUTPUTS, wanted, "use saved for what is kept, or all for previews too");
        }
        return wanted.equals("all");
    }

    private static Graph seeded(Graph graph, long seed, List<String> warnings) {
        if (seed < 0) {
            throw new InvalidInputException(
                    "seed", seed, "use 0 to 9223372036854775807; a larger one is set by an option such as node.seed=…");
        }
        Graph seeded = graph;
        boolean any = false;
        for (GraphNode node : graph.nodes()) {
            for (String input : node.inputs()) {
                JsonValue old = graph.input(node.id(), input);
                if (SEEDS.contains(input) && !old.isArray()) {
                    seeded = seeded.withNumber(node.id(), input, seed);
                    any = true;
                }
            }
        }
        if (!any) {
            warnings.add("the workflow has no node with a seed: " + seed + " is not used");
        }
        return seeded;
    }

    private record Place(GraphNode node, String input) {}

    /** Both titles and names of inputs may hold dots, so every dot is tried. */
    private static List<Place> places(Graph graph, String option, String value) {
        List<String> near = new ArrayList<>();
        for (int dot = option.lastIndexOf('.'); dot > 0; dot = option.lastIndexOf('.', dot - 1)) {
            String name = option.substring(0, dot);
            String input = option.substring(dot + 1);
            List<GraphNode> nodes = graph.named(name);
            List<Place> places = nodes.stream()
                    .filter(node -> node.inputs().contains(input))
                    .map(node -> new Place(node, input))
                    .toList();
            if (!places.isEmpty()) {
                return places;
            }
            nodes.forEach(node -> near.add(node.label() + " " + node.inputs()));
        }
        throw new InvalidInputException(
                "option " + option,
                value,
                near.isEmpty()
                        ? "write node.input=value, with the id or the title of one of " + graph.labels()
                        : "the node has no such input; its inputs are " + near);
    }
}
