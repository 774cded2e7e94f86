package dev.filmwright.samples.cli.talk;

import dev.filmwright.Failure;
import dev.filmwright.ProviderException;
import dev.filmwright.samples.cli.assets.Output;
import dev.filmwright.samples.cli.terminal.CtrlC;
import dev.filmwright.vision.Message;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/** Waits for an answer and prints it; Ctrl-C stops the job. */
final class Answered {
    private Answered() {}

    static int print(Output output, CtrlC ctrlC, Supplier<Message> asking) {
        AtomicReference<@Nullable Message> made = new AtomicReference<>();
        try {
            ctrlC.interrupts(() -> made.set(asking.get()));
        } catch (InterruptedException e) {
            return CtrlC.EXIT_CODE;
        } catch (ProviderException e) {
            if (e.failure().kind() == Failure.Kind.CANCELLED) {
                return CtrlC.EXIT_CODE;
            }
            throw e;
        }
        Message answer = made.get();
        if (answer == null) {
            return ExitCode.SOFTWARE;
        }
        if (output.json()) {
            output.print(TalkText.json(answer));
        } else {
            output.out().println(TalkText.plain(answer.text()));
            output.out().flush();
        }
        return ExitCode.OK;
    }
}
