package dev.filmwright.samples.cli.costs;

import dev.filmwright.Filmwright;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.spending.Budget;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which budget is meant. */
final class BudgetKind {
    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(names = "--per-day", description = "For each day anew.")
    private boolean perDay;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "The currency, or credits as issuer:credits (default: ${DEFAULT-VALUE}).")
    private String unit = "USD";

    Budget.Key key(Filmwright filmwright) {
        Budget.Period period = perDay ? Budget.Period.DAY : Budget.Period.ALL_TIME;
        return new Budget.Key(scope.scope(filmwright), period, new MoneyUnit(unit));
    }
}
