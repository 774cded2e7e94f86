package dev.filmwright.samples.cli.costs;

import dev.filmwright.Filmwright;
import dev.filmwright.cost.Money;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.spending.Budget;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code filmwright budget set DIR AMOUNT}. */
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = "Sets a ceiling, or replaces the one of the same kind; what was spent before counts.")
final class BudgetSetCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "AMOUNT", description = "The most that may be spent, e.g. 25 or 12.50.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String amount;

    @Mixin
    private BudgetKind kind = new BudgetKind();

    @Option(
            names = "--warn",
            split = ",",
            paramLabel = "PERCENT",
            description = "Warns when so much of it is used, e.g. 50,80 (default: 80).")
    private List<Integer> warn = List.of(80);

    @Option(
            names = "--assume",
            paramLabel = "AMOUNT",
            description = "Takes a generation of unknown cost to cost this, instead of refusing it.")
    private @Nullable String assume;

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.open()) {
            Budget.Key key = kind.key(filmwright);
            Budget budget = Budget.of(key.scope(), Money.parse(key.unit() + " " + amount))
                    .warningAt(new TreeSet<>(warn).toArray(new Integer[0]));
            if (key.period() == Budget.Period.DAY) {
                budget = budget.perDay();
            }
            if (assume != null) {
                budget = budget.assuming(Money.parse(key.unit() + " " + assume));
            }
            filmwright.costs().budgets().set(budget);
            spec.commandLine()
                    .getOut()
                    .println(budget.words() + " is " + budget.ceiling().exact());
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
