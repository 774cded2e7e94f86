package dev.filmwright.samples.cli.costs;

import dev.filmwright.Filmwright;
import dev.filmwright.NotFoundException;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.spending.Budget;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code filmwright budget remove DIR}. */
@Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a ceiling.")
final class BudgetRemoveCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Mixin
    private BudgetKind kind = new BudgetKind();

    @Override
    public Integer call() {
        try (Filmwright filmwright = library.open()) {
            Budget.Key key = kind.key(filmwright);
            if (!filmwright.costs().budgets().remove(key)) {
                throw new NotFoundException("budget", key.scope() + " in " + key.unit());
            }
            spec.commandLine().getOut().println("removed");
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
