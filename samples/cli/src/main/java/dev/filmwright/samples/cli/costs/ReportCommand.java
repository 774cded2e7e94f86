package dev.filmwright.samples.cli.costs;

import dev.filmwright.Filmwright;
import dev.filmwright.cost.MoneyUnit;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.spending.CostLine;
import dev.filmwright.spending.CostQuery;
import dev.filmwright.spending.LedgerQuery;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code filmwright costs report DIR}. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Adds up what was spent and is reserved.")
final class ReportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description = "One line for each: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private CostQuery.By by = CostQuery.By.PRODUCTION;

    @Option(names = "--from", paramLabel = "DAY", description = "The first day, e.g. 2026-11-01.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "The last day.")
    private @Nullable LocalDate to;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Filmwright filmwright = library.open()) {
            CostQuery query = CostQuery.of(scope.scope(filmwright), by)
                    .days(from == null ? LedgerQuery.FIRST : from, to == null ? LedgerQuery.LAST : to);
            List<CostLine> lines = new ArrayList<>();
            List<CostLine> page = filmwright.costs().ledger().report(query);
            while (!page.isEmpty()) {
                lines.addAll(page);
                page = filmwright.costs().ledger().report(query.after(page.get(page.size() - 1)));
            }
            print(lines, out);
            out.flush();
        }
        return 0;
    }

    private void print(List<CostLine> lines, PrintWriter out) {
        if (json) {
            ArrayNode all = JsonMapper.shared().createArrayNode();
            lines.forEach(line -> all.add(json(line)));
            out.println(all);
        } else if (lines.isEmpty()) {
            out.println("nothing was spent");
        } else {
            lines.forEach(line -> out.println(text(line)));
        }
    }

    private static String text(CostLine line) {
        String what = line.key().isEmpty() ? "(none)" : line.key();
        if (line.totals().unit().equals(MoneyUnit.NONE)) {
            return String.format("%-40s  unknown for %d of %d jobs", what, line.unknown(), line.jobs());
        }
        return String.format(
                "%-40s  spent %s (of it unconfirmed %s), reserved %s, paid in %s, jobs %d",
                what,
                line.totals().charged().exact(),
                line.uncertain().exact(),
                line.totals().reserved().exact(),
                line.totals().bought().exact(),
                line.jobs());
    }

    private static ObjectNode json(CostLine line) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("key", line.key());
        node.put("unit", line.totals().unit().code());
        node.put("spent", line.totals().charged().amount().toPlainString());
        node.put("unconfirmed", line.uncertain().amount().toPlainString());
        node.put("reserved", line.totals().reserved().amount().toPlainString());
        node.put("paidIn", line.totals().bought().amount().toPlainString());
        node.put("jobs", line.jobs());
        node.put("unknownJobs", line.unknown());
        return node;
    }
}
