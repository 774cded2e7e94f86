package dev.filmwright.samples.cli.talent;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.samples.cli.assets.LibraryArgument;
import dev.filmwright.samples.cli.terminal.CtrlC;
import dev.filmwright.talent.WizardId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code filmwright talent resume DIR [SESSION]}. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Goes on with a session: the one named, or the one started last.")
final class TalentResumeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private LibraryArgument library = new LibraryArgument();

    @Parameters(index = "1", arity = "0..1", paramLabel = "SESSION", description = "As talent list shows it.")
    private @Nullable String session;

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() {
        Answers answers = options.answers(spec.commandLine().getOut());
        try (CtrlC ctrlC = CtrlC.listen();
                Filmwright filmwright = library.open()) {
            return new WizardRun(
                            filmwright, answers, options, spec.commandLine().getOut(), ctrlC)
                    .resume(id(filmwright));
        }
    }

    private WizardId id(Filmwright filmwright) {
        if (session != null) {
            return new WizardId(session);
        }
        return filmwright.talentWizard().sessions().stream()
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "SESSION", "", "there is none to go on with: begin one with filmwright talent new"))
                .id();
    }
}
