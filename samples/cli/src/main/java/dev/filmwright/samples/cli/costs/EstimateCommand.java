package dev.filmwright.samples.cli.costs;

import dev.filmwright.Filmwright;
import dev.filmwright.cost.PriceFinding;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.production.Production;
import dev.filmwright.production.Scene;
import dev.filmwright.production.Shot;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.spending.CostEstimate;
import dev.filmwright.spending.CostSum;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright costs estimate DIR --model PROVIDER/MODEL}. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description = "Tells what the boards of a production would cost with a model, scene by scene.")
final class EstimateCommand implements Callable<Integer> {
    private static final int OLD_DAYS = 90;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Option(names = "--model", required = true, paramLabel = "PROVIDER/MODEL", description = "The model.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String model;

    @Option(
            names = "--production",
            paramLabel = "ID",
            description = "The production by its id or title; needless if there is but one.")
    private @Nullable String production;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Filmwright filmwright = library.open()) {
            ModelRef ref = ModelRef.parse(model);
            Map<String, CostSum> sums = sums(ScopeOptions.film(filmwright, production), ref);
            if (json) {
                ObjectNode all = JsonMapper.shared().createObjectNode();
                sums.forEach((what, sum) -> all.set(what, json(sum)));
                out.println(all);
            } else {
                sums.forEach((what, sum) -> out.printf("%-12s  %s%n", what, text(sum)));
                filmwright.prices().findings(OLD_DAYS).stream()
                        .filter(finding -> finding.provider().equals(ref.provider()))
                        .map(PriceFinding::message)
                        .forEach(out::println);
            }
            out.flush();
        }
        return 0;
    }

    /** Returns the sum of each scene, and of all under {@code total}. */
    private static Map<String, CostSum> sums(Production film, ModelRef ref) {
        Map<Integer, List<CostEstimate>> scenes = new LinkedHashMap<>();
        Map<String, CostEstimate> costs = film.boardCosts(ref);
        for (Shot shot : film.shots()) {
            CostEstimate cost = costs.getOrDefault(shot.code(), new CostEstimate.Unknown("no such shot"));
            scenes.computeIfAbsent(shot.scene(), scene -> new ArrayList<>()).add(cost);
        }
        Map<String, CostSum> sums = new LinkedHashMap<>();
        for (Scene scene : film.scenes()) {
            sums.put(scene.code(), CostSum.of(scenes.getOrDefault(scene.ordinal(), List.of())));
        }
        sums.put("total", CostSum.of(costs.values()));
        return sums;
    }

    private static String text(CostSum sum) {
        List<String> parts = new ArrayList<>();
        sum.known()
                .values()
                .forEach(range -> parts.add(
                        range.low().equals(range.high())
                                ? range.low().exact()
                                : range.low().exact() + " to " + range.high().exact()));
        if (sum.free() > 0) {
            parts.add(sum.free() + " free");
        }
        if (!sum.complete()) {
            parts.add(sum.unknown().size() + " unknown (" + sum.unknown().get(0) + ")");
        }
        return parts.isEmpty() ? "nothing to draw" : String.join(", ", parts);
    }

    private static ObjectNode json(CostSum sum) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        ObjectNode known = node.putObject("known");
        sum.known().forEach((unit, range) -> {
            ObjectNode amounts = known.putObject(unit.code());
            amounts.put("low", range.low().amount().toPlainString());
            amounts.put("high", range.high().amount().toPlainString());
        });
        node.put("free", sum.free());
        node.put("unknown", sum.unknown().size());
        return node;
    }
}
