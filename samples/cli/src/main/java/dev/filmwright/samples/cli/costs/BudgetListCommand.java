package dev.filmwright.samples.cli.costs;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.spending.Budget;
import dev.filmwright.spending.BudgetStatus;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright budget list DIR}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the budgets and how they stand.")
final class BudgetListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Filmwright filmwright = library.open()) {
            List<BudgetStatus> budgets = filmwright.costs().budgets().list();
            if (json) {
                ArrayNode all = JsonMapper.shared().createArrayNode();
                budgets.forEach(status -> all.add(json(status)));
                out.println(all);
            } else if (budgets.isEmpty()) {
                out.println("there is no budget");
            } else {
                budgets.forEach(status -> out.printf(
                        "%s: %s, spent %s, reserved %s, left %s%n",
                        status.budget().words(),
                        status.budget().ceiling().exact(),
                        status.totals().charged().exact(),
                        status.totals().reserved().exact(),
                        status.left().exact()));
            }
            out.flush();
        }
        return 0;
    }

    private static ObjectNode json(BudgetStatus status) {
        Budget budget = status.budget();
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("scope", budget.scope().kind().name());
        node.put("key", budget.scope().key());
        node.put("period", budget.period().name());
        node.put("unit", budget.ceiling().currency().code());
        node.put("ceiling", budget.ceiling().amount().toPlainString());
        node.put("spent", status.totals().charged().amount().toPlainString());
        node.put("reserved", status.totals().reserved().amount().toPlainString());
        node.put("left", status.left().amount().toPlainString());
        return node;
    }
}
