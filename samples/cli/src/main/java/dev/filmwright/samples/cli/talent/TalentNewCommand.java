package dev.filmwright.samples.cli.talent;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.terminal.CtrlC;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code filmwright talent new DIR}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Leads from a sentence to a talent, asking on the way; the library is made if DIR is not there.",
            "Ctrl-C leaves a session that filmwright talent resume goes on with."
        })
final class TalentNewCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() {
        Answers answers = options.answers(spec.commandLine().getOut());
        try (CtrlC ctrlC = CtrlC.listen();
                Filmwright filmwright = library.openOrCreate()) {
            return new WizardRun(
                            filmwright, answers, options, spec.commandLine().getOut(), ctrlC)
                    .start();
        }
    }
}
