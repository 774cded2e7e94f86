package dev.filmwright.samples.cli;

import dev.filmwright.Filmwright;
import dev.filmwright.screenplay.Screenplay;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code filmwright resume DIR}. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Goes on with an interrupted produce; nothing is drawn or paid twice.")
final class ResumeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder given to produce as --out.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Override
    public Integer call() throws InterruptedException {
        Plan plan = Plan.load(folder);
        Screenplay screenplay = Filmwright.screenplayTools().read(Plan.script(folder));
        new ProductionRun(folder, plan, spec.commandLine().getOut()).run(screenplay);
        return 0;
    }
}
