package dev.filmwright.core.export.board;

import dev.filmwright.cost.Estimate;
import dev.filmwright.cost.Price;
import java.util.ArrayList;
import java.util.List;

/**
 * What is shown of many estimates: the cheapest of each kind, so that pictures leave room for clips. Immutable.
 *
 * @param shown those shown, in the order given
 * @param rest the others, in the order given
 */
record CostRows(List<Estimate> shown, List<Estimate> rest) {
    CostRows {
        shown = List.copyOf(shown);
        rest = List.copyOf(rest);
    }

    /** Chooses at most {@code most} of estimates that are in order of kind and price. */
    static CostRows of(List<Estimate> estimates, int most) {
        List<Estimate> shown = new ArrayList<>();
        for (int round = 0; shown.size() < Math.min(most, estimates.size()); round++) {
            for (Price.Output output : Price.Output.values()) {
                List<Estimate> kind = of(estimates, output);
                if (round < kind.size() && shown.size() < most) {
                    shown.add(kind.get(round));
                }
            }
        }
        return new CostRows(
                estimates.stream().filter(shown::contains).toList(),
                estimates.stream().filter(row -> !shown.contains(row)).toList());
    }

    /** Returns the estimates of one kind. */
    static List<Estimate> of(List<Estimate> estimates, Price.Output output) {
        return estimates.stream().filter(row -> row.price().output() == output).toList();
    }
}
