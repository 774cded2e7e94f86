package dev.filmwright.samples.cli.models;

import dev.filmwright.samples.cli.jobs.JobText;
import dev.filmwright.samples.cli.jobs.TemporaryLibrary;
import dev.filmwright.samples.cli.terminal.Bars;
import dev.filmwright.samples.cli.terminal.CtrlC;
import dev.filmwright.samples.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code filmwright models pull}. */
@Command(
        name = "pull",
        mixinStandardHelpOptions = true,
        description =
                "Installs a model on the server. Ctrl-C stops it; what has been fetched is gone on with the next time.")
final class ModelsPullCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ServerOption model = new ServerOption();

    @Override
    public Integer call() {
        try (CtrlC ctrlC = CtrlC.listen()) {
            return TemporaryLibrary.use(library -> {
                try (Bars bars = new Bars(spec.commandLine().getErr(), Terminal.attached())) {
                    ctrlC.interrupts(() -> library.servers()
                            .of(model.provider())
                            .pull(
                                    model.name(),
                                    (doing, done, total) ->
                                            bars.progressed(JobText.oneLine(doing), done, Math.max(total, done))));
                }
                model.say("installed " + model.name());
                return 0;
            });
        } catch (InterruptedException e) {
            model.say("stopped; pull it again to go on");
            return CtrlC.EXIT_CODE;
        }
    }
}
