package dev.filmwright.samples.cli.talk;

import dev.filmwright.Filmwright;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.terminal.CtrlC;
import dev.filmwright.vision.Conversations;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code filmwright talk retry DIR ID}. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = "Waits for the answer to the last question, and asks it again if that failed.")
final class TalkRetryCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private TalkArgument talk = new TalkArgument();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        try (CtrlC ctrlC = CtrlC.listen();
                Filmwright library = talk.open()) {
            Conversations talks = library.conversations();
            boolean waits = talks.get(talk.id()).waiting().isPresent();
            var err = TalkText.watching(spec.commandLine().getErr());
            return Answered.print(
                    output, ctrlC, () -> waits ? talks.awaitAnswer(talk.id(), err) : talks.retry(talk.id(), err));
        }
    }
}
