package dev.filmwright.samples.cli;

import dev.filmwright.FilmwrightException;
import dev.filmwright.samples.cli.assets.AssetsCommand;
import dev.filmwright.samples.cli.costs.BudgetCommand;
import dev.filmwright.samples.cli.costs.CostsCommand;
import dev.filmwright.samples.cli.export.ExportCommand;
import dev.filmwright.samples.cli.generate.GenerateCommand;
import dev.filmwright.samples.cli.jobs.AttemptsCommand;
import dev.filmwright.samples.cli.jobs.JobsCommand;
import dev.filmwright.samples.cli.jobs.ProvidersCommand;
import dev.filmwright.samples.cli.models.ModelsCommand;
import dev.filmwright.samples.cli.prompt.PromptCommand;
import dev.filmwright.samples.cli.talent.TalentCommand;
import dev.filmwright.samples.cli.talk.TalkCommand;
import dev.filmwright.samples.cli.terminal.Terminal;
import dev.filmwright.samples.cli.training.DatasetCommand;
import dev.filmwright.samples.cli.training.TrainCommand;
import dev.filmwright.samples.cli.workflow.WorkflowCommand;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code filmwright} command: film production from the command line, offline. */
@Command(
        name = "filmwright",
        mixinStandardHelpOptions = true,
        version = "filmwright 0.1.0-SNAPSHOT",
        description = "From a screenplay to storyboard, animatic and edit lists.",
        subcommands = {
            ProduceCommand.class,
            ResumeCommand.class,
            AssetsCommand.class,
            JobsCommand.class,
            CostsCommand.class,
            BudgetCommand.class,
            ProvidersCommand.class,
            AttemptsCommand.class,
            GenerateCommand.class,
            ModelsCommand.class,
            WorkflowCommand.class,
            PromptCommand.class,
            TalentCommand.class,
            TalkCommand.class,
            ExportCommand.class,
            DatasetCommand.class,
            TrainCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private static final String GUICE_CLASSES = "guice_bytecode_gen_option";

    private Main() {}

    /** Runs the command and ends the process with its exit code: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        quieten();
        System.exit(run(Terminal.writer(System.out), Terminal.writer(System.err), args));
    }

    /** Keeps the JVM from warning: from Java 24 on it does when Guice makes classes, which nothing here needs. */
    private static void quieten() {
        if (System.getProperty(GUICE_CLASSES) == null) {
            System.setProperty(GUICE_CLASSES, "DISABLED");
        }
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return AssetsCommand.converting(new CommandLine(new Main()))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler(Main::failed)
                .execute(args);
    }

    /** Says in one line what is wrong with the call. */
    private static int wrongUsage(CommandLine.ParameterException problem, String[] args) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println("filmwright: " + oneLine(problem.getMessage()) + " (see --help)");
        return CommandLine.ExitCode.USAGE;
    }

    /** Says in one line what went wrong; a stack trace only for what is our own mistake. */
    private static int failed(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        if (problem instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            command.getErr().println("filmwright: interrupted; go on with: filmwright resume DIR");
        } else if (problem instanceof FilmwrightException) {
            command.getErr().println("filmwright: " + oneLine(problem.getMessage()));
        } else {
            command.getErr().println("filmwright: unexpected " + oneLine(problem.toString()));
            problem.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\s*\\R\\s*", "; ").strip();
    }
}
